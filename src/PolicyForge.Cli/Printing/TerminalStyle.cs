namespace PolicyForge.Cli.Printing;

/// <summary>Puts colour on words where the terminal shows it, and nothing where it does not.</summary>
public sealed class TerminalStyle(bool hasColour)
{
    public bool HasColour { get; } = hasColour;

    public string Error(string text) => Paint("1;31", text);

    public string Warning(string text) => Paint("1;33", text);

    public string Information(string text) => Paint("1;36", text);

    public string Bold(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    private string Paint(string code, string text) => HasColour ? $"\e[{code}m{text}\e[0m" : text;
}
