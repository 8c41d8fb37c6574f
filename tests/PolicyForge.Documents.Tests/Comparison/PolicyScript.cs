using System.Text;

namespace PolicyForge.Documents.Tests.Comparison;

/// <summary>A made-up policy in pieces of Markdown that can be edited at random, the same way for the same seed.</summary>
internal sealed class PolicyScript
{
    private static readonly string[] Words =
        ["staff", "must", "not", "pupil", "parents", "the", "school", "report", "site", "account", "photo", "consent", "share", "agree", "at", "once", "head's", "co-operate", "2.5", "policy,", "safe."];

    private readonly Random _random;
    private readonly List<string> _blocks = [];
    private readonly Dictionary<string, string> _clauses = [];
    private int _next;

    private PolicyScript(Random random) => _random = random;

    public static PolicyScript Create(int seed)
    {
        var script = new PolicyScript(new Random(seed));
        script._blocks.Add("::: contents depth=3\n:::");
        script._blocks.Add("::: cover\n# Title " + script.Sentence(2) + "\n\n" + script.Details() + "\n:::");
        int blocks = script._random.Next(1, 18);
        for (int i = 0; i < blocks; i++) script._blocks.Add(script.Block());
        return script;
    }

    /// <summary>A copy with some edits.</summary>
    public PolicyScript Edited(int edits)
    {
        var copy = new PolicyScript(_random) { _next = _next };
        copy._blocks.AddRange(_blocks);
        foreach (var (id, text) in _clauses) copy._clauses.Add(id, text);
        for (int i = 0; i < edits; i++) copy.Edit();
        return copy;
    }

    public override string ToString()
    {
        var text = new StringBuilder("=== template\n").AppendJoin("\n\n", _blocks).Append("\n\n");
        foreach (var (id, clause) in _clauses) text.Append($"=== clause {id}\n{clause}\n");
        return text.ToString();
    }

    private void Edit()
    {
        int at = _random.Next(_blocks.Count);
        switch (_random.Next(9))
        {
            case 0: _blocks.Insert(at, Block()); break;
            case 1 when _blocks.Count > 1: _blocks.RemoveAt(at); break;
            case 2: Move(at); break;
            case 3: EditClause(); break;
            case 4: _blocks[at] = EditLine(_blocks[at]); break;
            default: _blocks[at] = EditWord(_blocks[at]); break;
        }
    }

    private void Move(int at)
    {
        string moved = _blocks[at];
        _blocks.RemoveAt(at);
        _blocks.Insert(_random.Next(_blocks.Count + 1), moved);
    }

    private void EditClause()
    {
        if (_clauses.Count == 0) return;
        string id = _clauses.Keys.ElementAt(_random.Next(_clauses.Count));
        _clauses[id] = _random.Next(4) == 0 ? _clauses[id] + "\n\n" + Leaf() : EditWord(_clauses[id]);
    }

    /// <summary>Changes, formats, removes or adds a word.</summary>
    private string EditWord(string text)
    {
        string[] words = text.Split(' ');
        var candidates = Enumerable.Range(0, words.Length).Where(i => Words.Contains(words[i])).ToArray();
        if (candidates.Length == 0) return text;
        int at = candidates[_random.Next(candidates.Length)];
        words[at] = _random.Next(6) switch
        {
            0 => $"**{words[at].TrimEnd(',', '.')}**",
            1 => "*" + words[at].TrimEnd(',', '.') + "* " + Word(),
            2 => Word() + " " + words[at],
            3 when candidates.Length > 2 => "",
            _ => Word(),
        };
        return string.Join(' ', words.Where(word => word.Length > 0));
    }

    /// <summary>Doubles or removes a line of a list or table.</summary>
    private string EditLine(string text)
    {
        var lines = text.Split('\n').ToList();
        var candidates = Enumerable.Range(0, lines.Count).Where(i => lines[i].StartsWith("- ") || lines[i].StartsWith("| r")).ToArray();
        if (candidates.Length == 0) return text;
        int at = candidates[_random.Next(candidates.Length)];
        if (_random.Next(2) == 0 && candidates.Length > 1) lines.RemoveAt(at);
        else lines.Insert(at, lines[at].StartsWith("- ") ? "- " + Sentence(3) : $"| r{_random.Next(9)} | {Sentence(3)} |");
        return string.Join('\n', lines);
    }

    private string Block()
    {
        switch (_random.Next(10))
        {
            case 0 or 1: return new string('#', _random.Next(1, 4)) + " " + Sentence(3) + (_random.Next(8) == 0 ? " {.unnumbered}" : "");
            case 2 or 3: return Clause();
            case 4: return $"# {Sentence(2)} {{.appendix}}";
            default: return Leaf();
        }
    }

    private string Clause()
    {
        string id = $"area/clause-{_next++}";
        string text = Sentence(8);
        if (_random.Next(2) == 0) text += "\n\n# " + Sentence(2) + "\n\n" + Leaf();
        if (_random.Next(3) == 0) text += "\n\n" + Note();
        _clauses.Add(id, text);
        return $"◊{id}◊";
    }

    private string Leaf() => _random.Next(11) switch
    {
        0 => $"- {Sentence(4)}\n- {Sentence(3)}\n\n  {Sentence(3)}\n- {Sentence(2)}",
        1 => $"| {Sentence(1)} | {Sentence(2)} |\n|---|---|\n| r1 | {Sentence(3)} |\n| r2 | {Sentence(3)} |",
        2 => $"::: notice {(_random.Next(2) == 0 ? "important" : "warning")} {Sentence(2)}\n{Sentence(6)}\n:::",
        3 => $"::: form {Sentence(2)}\n{Sentence(2)} :text[{Word()}] :check[{Word()}]\n:::",
        4 => Note(),
        5 => $"+-------------+---+\n| {Sentence(2)} | b |\n|             +---+\n| x           | c |\n+-------------+---+",
        6 => "- [ ] " + Sentence(2) + "\n- [x] " + Sentence(2),
        _ => Sentence(12) + " " + (_random.Next(3) == 0 ? $"[{Sentence(2)}](https://example.org/{_random.Next(3)}) :cite[guidance] " : "") + Sentence(3),
    };

    private string Note()
    {
        int note = _next++;
        return $"{Sentence(4)}[^n{note}] {Sentence(2)}\n\n[^n{note}]: {Sentence(4)}";
    }

    private string Details() => $"::: details\n- Approved by: {Sentence(2)}\n- {Word().TrimEnd(',', '.')}: {Sentence(1)}\n:::";

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    private string Word() => Words[_random.Next(Words.Length)];
}
