namespace PolicyForge.Templating;

/// <summary>A <see cref="ScriptObject"/> while Scriban holds it. Scriban's own indexer makes a context for each value, and is passed by.</summary>
internal sealed class Table() : ScribanObject(0, autoImportStaticsFromThisType: false)
{
    /// <inheritdoc cref="ScriptObject.ClosedAs"/>
    public string? ClosedAs { get; set; }

    public object? Find(string name) => base.TryGetValue(null!, default, name, out object? value) ? value : null;

    public void Put(string name, object? value) => SetValue(name, value, false);
}
