using PolicyForge.Documents.Model;

namespace PolicyForge.Documents.Pending;

/// <summary>Where the history table goes (<c>::: history</c>). Dropped where the layout prints none.</summary>
public sealed record HistoryPlaceholder : Block;
