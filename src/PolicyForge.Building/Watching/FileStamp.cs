using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Building.Watching;

/// <summary>Sizes and times of all source files, in brief.</summary>
public readonly record struct FileStamp(int Count, long Sum)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true };

    public static FileStamp Of(string root)
    {
        int count = 0;
        long sum = 0;
        foreach (var file in WorkspacePaths.Folders.Select(name => new DirectoryInfo(Path.Combine(root, name))).Where(folder => folder.Exists)
            .SelectMany(folder => folder.EnumerateFileSystemInfos("*", Everything)).Append(new FileInfo(Path.Combine(root, WorkspacePaths.Settings))))
        {
            count++;
            sum += HashCode.Combine(file.FullName, (file as FileInfo) is { Exists: true } some ? some.Length : -1, file.LastWriteTimeUtc.Ticks);
        }

        return new FileStamp(count, sum);
    }
}
