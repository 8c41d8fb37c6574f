using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using PolicyForge.Templating.Builtins;
using PolicyForge.Templating.Lexing;
using PolicyForge.Templating.Runtime;

namespace PolicyForge.Templating;

/// <summary>How values are printed.</summary>
public sealed partial class TemplateContext
{
    /// <summary>A value as an expression prints it, cut at <see cref="LimitToString"/>.</summary>
    public string ToText(TemplateSpan span, object? value)
    {
        string text = value switch
        {
            null or EmptyValue => "",
            string plain => plain,
            MarkdownText marked => marked.Value,
            int number => number.ToString(CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            _ => Describe(span, value),
        };
        return LimitToString > 0 && text.Length > LimitToString ? string.Concat(text.AsSpan(0, LimitToString), "...") : text;
    }

    internal static string FormatNumber(object number) => number switch
    {
        double value => value.ToString(CultureInfo.InvariantCulture),
        float value => value.ToString(CultureInfo.InvariantCulture),
        decimal value => value.ToString(CultureInfo.InvariantCulture),
        BigInteger value => value.ToString(CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private string Describe(TemplateSpan span, object value)
    {
        switch (value)
        {
            case DateTime date: return DateFunctions.Print(this, date);
            case TimeSpan time: return time.ToString();
            case BigInteger number:
                EnsureSize(span, number.GetBitLength());
                return FormatNumber(number);
            case ScriptFunction: return "<function>";
            case IEnumerable or IMemberSource:
                var target = new StringBuilder();
                AppendNested(target, span, value, 1);
                return target.ToString();
            default: return FormatNumber(value);
        }
    }

    private void AppendNested(StringBuilder target, TemplateSpan span, object? value, int depth)
    {
        if (LimitToString > 0 && target.Length > LimitToString) return;
        switch (value)
        {
            case null: target.Append("null"); break;
            case string text: StringLiteral.Append(target, text); break;
            case MarkdownText text: StringLiteral.Append(target, text.Value); break;
            case ScriptObject members: AppendObject(target, span, members, depth); break;
            case MemberPair pair: AppendObject(target, span, new ScriptObject { ["key"] = pair.Key, ["value"] = pair.Value }, depth); break;
            case IEnumerable<object?> items: AppendList(target, span, items, depth); break;
            default: target.Append(ToText(span, value)); break;
        }
    }

    private void AppendObject(StringBuilder target, TemplateSpan span, ScriptObject members, int depth)
    {
        CheckObjectDepth(span, depth);
        target.Append('{');
        bool first = true;
        foreach (var (name, value) in members.ToArray())
        {
            if (!first) target.Append(", ");
            first = false;
            if (IsSimpleName(name)) target.Append(name);
            else StringLiteral.Append(target, name);
            target.Append(": ");
            AppendNested(target, span, value, depth + 1);
        }

        target.Append('}');
    }

    private void AppendList(StringBuilder target, TemplateSpan span, IEnumerable<object?> items, int depth)
    {
        CheckObjectDepth(span, depth);
        target.Append('[');
        bool first = true;
        foreach (object? item in items is ScriptRange ? Iterate(items, span) : items)
        {
            if (!first) target.Append(", ");
            first = false;
            AppendNested(target, span, item, depth + 1);
            if (LimitToString > 0 && target.Length > LimitToString) break;
        }

        target.Append(']');
    }

    internal void CheckObjectDepth(TemplateSpan span, int depth)
    {
        EnsureStack(span);
        if (ObjectRecursionLimit > 0 && depth > ObjectRecursionLimit)
        {
            throw Failure(span, "Structure is too deeply nested or contains reference loops.");
        }
    }

    private static bool IsSimpleName(string name) =>
        name.Length > 0 && (name[0] == '_' || char.IsLetter(name[0])) && name.All(c => c == '_' || char.IsLetterOrDigit(c));
}
