using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Markdown;

/// <summary>What an <see cref="ImageFinder"/> found.</summary>
public sealed record ImageLookup
{
    private ImageLookup()
    {
    }

    /// <summary>For a file that is there, and that loading has reported as unfit: nothing more is to be said.</summary>
    public static ImageLookup Reported { get; } = new() { IsReported = true };

    /// <summary>Null where there is none.</summary>
    public ImageResource? Resource { get; private init; }

    /// <summary>What the author can do; null for the usual hint.</summary>
    public string? Hint { get; private init; }

    public bool IsReported { get; private init; }

    public static ImageLookup Found(ImageResource resource) => new() { Resource = resource };

    public static ImageLookup Missing(string? hint) => new() { Hint = hint };
}
