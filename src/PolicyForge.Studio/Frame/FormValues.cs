namespace PolicyForge.Studio.Frame;

/// <summary>What was typed into a form, without characters that no text of a policy holds.</summary>
public sealed class FormValues(IFormCollection form)
{
    /// <summary>In one line, trimmed; empty where the field was not sent.</summary>
    public string Line(string name) => new string([.. form[name].ToString().Select(c => char.IsControl(c) ? ' ' : c)]).Trim();

    /// <summary>Lines and all, with LF line ends.</summary>
    public string Text(string name) => new([.. form[name].ToString().ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))]);

    /// <summary>All values of a field that can be given several times.</summary>
    public string[] Lines(string name) => [.. form[name].OfType<string>().Select(value => value.Trim()).Where(value => value.Length > 0)];

    /// <summary>What was typed, by the name of its field, for a page that shows a form again.</summary>
    public IReadOnlyDictionary<string, string> All() => form.Keys.Where(name => !name.StartsWith("__", StringComparison.Ordinal)).ToDictionary(name => name, Text, StringComparer.Ordinal);

    public bool Has(string name) => form.ContainsKey(name);

    public IFormFile? File(string name) => form.Files.GetFile(name);
}
