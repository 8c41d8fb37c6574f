using PolicyForge.Documents.Passages;

namespace PolicyForge.Documents.Merging;

/// <summary>Follows a block through a change of its text, so that what names it can go on doing so.</summary>
public static class PassageSuccessor
{
    /// <summary>The name in a later text of what became of a block; null where it has gone, or was never there.</summary>
    public static string? NameOf(string before, string name, string after)
    {
        var old = PassageNames.Of(before);
        var now = PassageNames.Of(after);
        var block = old.FirstOrDefault(named => named.Name == name);
        if (block is null) return null;
        // A name that the author gave stays with its block, whatever that says.
        if (block.IsGiven && now.Any(named => named.Name == name)) return name;
        int index = old.IndexOf(block);
        int partner = SideAligner.Align(SidePassage.AllOf(old), SidePassage.AllOf(now))[index];
        return partner < 0 ? null : now[partner].Name;
    }
}
