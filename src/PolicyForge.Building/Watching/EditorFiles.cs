using System.Text.RegularExpressions;

namespace PolicyForge.Building.Watching;

/// <summary>Files that editors and synchronisation leave beside what is edited: back-ups, swap files, locks, half-written copies.</summary>
public static partial class EditorFiles
{
    /// <param name="path">With forward slashes; any folder of it may be one that an editor made.</param>
    public static bool Contains(string path) => Array.Exists(path.Split('/'), Name().IsMatch);

    // vim: .x.swp, x~, 4913; emacs: #x#, .#x; Word and LibreOffice: ~$x, .~lock.x#; GNOME and others: .goutputstream-x, x.tmp.
    [GeneratedRegex(@"^(\..*|~\$.*|#.*#|4913|.*~|.*\.(tmp|temp|swp|swx|bak|orig|part|crdownload|___jb_(tmp|old)___))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
