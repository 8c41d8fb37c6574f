using PolicyForge.Composition.Copies;
using PolicyForge.Diagnostics;
using PolicyForge.Documents.Markdown;
using PolicyForge.Workspaces;
using PolicyForge.Workspaces.Loading;
using PolicyForge.Workspaces.Pictures;

namespace PolicyForge.Composition.Pictures;

/// <summary>Finds the pictures that texts name, and says of others where they were looked for and what was probably meant.</summary>
internal sealed class PictureLookups(Workspace workspace, BrokenSources broken)
{
    /// <summary>An <see cref="ImageFinder"/>.</summary>
    public ImageLookup Find(string address, SourceLocation? writtenAt)
    {
        if (writtenAt is null) return ImageLookup.Missing(null);
        var (path, fault) = PictureAddress.Of(address, writtenAt.Path);
        if (path is null) return ImageLookup.Missing(fault);
        if (workspace.Pictures.Find(path) is { } picture) return ImageLookup.Found(picture);
        return broken.Contains(path) ? ImageLookup.Reported : ImageLookup.Missing(HintFor(path, writtenAt.Path));
    }

    private string HintFor(string path, string text)
    {
        if (!WorkspacePaths.IsPicture(path)) return "A picture is a file whose name ends in .svg, .png, .jpg or .jpeg.";
        string looked = $"It was looked for at {path}.";
        string bound = PictureAddress.BoundOf(text);
        if (bound.StartsWith("schools/", StringComparison.Ordinal))
        {
            string trust = path[bound.Length..];
            if (workspace.Pictures.Find(trust) is not null) return $"{looked} The trust's text has a picture at {trust}: copy it there.";
            if (trust.Split('/') is not ["clauses" or "policies", ..]) return $"{looked} Pictures for a school's texts lie in {bound}clauses/ or {bound}policies/.";
        }

        string name = path[(path.LastIndexOf('/') + 1)..];
        string[] known = [.. workspace.Pictures.Paths.Where(picture => picture.StartsWith(bound, StringComparison.Ordinal))];
        string? near = Array.Find(known, picture => picture.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase)) ?? Suggestion.Nearest(path, known);
        return near is null ? looked : $"{looked} Did you mean '{PictureAddress.Relative(near, text)}'?";
    }
}
