using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using PolicyForge.Documents.Reading;

namespace PolicyForge.Docx.Reading;

/// <summary>Reads the words of a file with the tracked changes in which they stand. What a field shows is left out: programs work it out anew.</summary>
internal sealed class ReturnedWords(ClausePlaces places)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly ImmutableArray<ReturnedWord>.Builder _words = ImmutableArray.CreateBuilder<ReturnedWord>();
    private readonly StringBuilder _word = new();
    private int _fields;
    private bool _isApart = true;
    private (string? InsertedBy, string? DeletedBy, string? Clause) _of;

    public static ImmutableArray<ReturnedWord> Of(XElement root, ClausePlaces places)
    {
        var reading = new ReturnedWords(places);
        reading.Visit(root, null, null);
        reading.EndWord();
        return reading._words.ToImmutable();
    }

    private void Visit(XElement node, string? insertedBy, string? deletedBy)
    {
        if (node.Name == Compatibility + "Fallback" || node.Name == W + "drawing" || node.Name == W + "fldSimple") return;
        if (node.Name == W + "ins" || node.Name == W + "moveTo") insertedBy = (string?)node.Attribute(W + "author") ?? "";
        if (node.Name == W + "del" || node.Name == W + "moveFrom") deletedBy = (string?)node.Attribute(W + "author") ?? "";
        if (node.Name == W + "fldChar") _fields += (string?)node.Attribute(W + "fldCharType") switch { "begin" => 1, "end" => -1, _ => 0 };
        else if (node.Name == W + "t" || node.Name == W + "delText") Add(node.Value, (insertedBy, deletedBy, places.ClauseAt(node)));
        else if (node.Name == W + "br" || node.Name == W + "tab" || node.Name == W + "p") Separate();
        foreach (var child in node.Elements()) Visit(child, insertedBy, deletedBy);
    }

    private void Add(string text, (string?, string?, string?) of)
    {
        if (_fields > 0) return;
        if (of != _of) EndWord();
        _of = of;
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character) || character == '\u200B') Separate();
            else if (char.IsLetterOrDigit(character)) _word.Append(character);
            else
            {
                EndWord();
                _word.Append(character);
                EndWord();
            }
        }
    }

    private void Separate()
    {
        EndWord();
        _isApart = true;
    }

    private void EndWord()
    {
        if (_word.Length == 0) return;
        _words.Add(new ReturnedWord(_word.ToString(), _isApart, _of.InsertedBy, _of.DeletedBy, _of.Clause));
        _word.Clear();
        _isApart = false;
    }
}
