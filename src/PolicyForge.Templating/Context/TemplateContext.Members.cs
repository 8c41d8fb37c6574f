using PolicyForge.Diagnostics;
using PolicyForge.Templating.Builtins;
using PolicyForge.Templating.Runtime;
using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating;

/// <summary>Members and items of values.</summary>
public sealed partial class TemplateContext
{
    internal object? GetMember(TemplateSpan span, object owner, string name) => owner switch
    {
        ScriptObject members => members.TryGetValue(name, out object? value) ? value : Missing(span, members, name),
        ScriptArray array => name == "size" ? array.Count : array.GetMember(name),
        ScriptRange range => name == "size" ? Iterate(range, span).Count() : null,
        string text => name == "size" ? text.Length : null,
        MarkdownText text => name == "size" ? text.Value.Length : null,
        IMemberSource source => source.GetMember(name),
        DateTime date => DateMembers.Get(date, name),
        TimeSpan time => DateMembers.Get(time, name),
        _ => null,
    };

    private object? Missing(TemplateSpan span, ScriptObject members, string name) => members.ClosedAs is { } owner
        ? throw new ScriptRuntimeException(span, $"`{owner}` has no member `{name}`")
        {
            Includes = IncludeChain,
            Suggestion = Suggestion.Nearest(name, members.Keys),
            KnownNames = [.. members.Keys.Order(StringComparer.Ordinal)],
        }
        : null;

    internal bool TrySetMember(TemplateSpan span, object owner, string name, object? value)
    {
        switch (owner)
        {
            case ScriptObject members: return members.TrySet(name, value);
            case ScriptArray { IsReadOnly: false } array when name != "size":
                array.Members[name] = value;
                return true;
            case ScriptArray or ScriptRange or IMemberSource or ScriptFunction or DateTime or TimeSpan: return false;
            default:
                throw Failure(span, $"Cannot get or set a member on the primitive `{ToText(span, owner)}/{TypeName(owner)}` when accessing member: {name}");
        }
    }

    internal object? GetItem(IndexerExpression indexer, object owner, object index)
    {
        switch (owner)
        {
            case ScriptObject members: return GetMember(indexer.Index.Span, members, ToText(indexer.Index.Span, index));
            case ScriptArray array when index is string or MarkdownText: return GetMember(indexer.Index.Span, array, ToText(indexer.Index.Span, index));
            case ScriptArray array: return array[FromEnd(ToInteger(indexer.Index.Span, index), array.Count)];
            case ScriptRange range:
                var items = range.ToArray(this, indexer.Span);
                return items[FromEnd(ToInteger(indexer.Index.Span, index), items.Count)];
            case string or MarkdownText:
                string text = ToText(indexer.Span, owner);
                int at = FromEnd(ToInteger(indexer.Index.Span, index), text.Length);
                return at >= 0 && at < text.Length ? text[at].ToString() : null;
            case IMemberSource source: return source.GetMember(ToText(indexer.Index.Span, index));
            default:
                if (ToInteger(indexer.Index.Span, index) < 0) throw NotAList(indexer, owner);
                return null;
        }
    }

    internal void SetItem(IndexerExpression indexer, object owner, object index, object? value)
    {
        switch (owner)
        {
            case ScriptObject members:
                string name = ToText(indexer.Index.Span, index);
                if (!members.TrySet(name, value)) throw ReadOnlyItem(indexer, name);
                break;
            case ScriptArray array when index is string or MarkdownText:
                array.Members[ToText(indexer.Index.Span, index)] = value;
                break;
            case ScriptArray array: SetItem(indexer, array, ToInteger(indexer.Index.Span, index), value); break;
            case string or MarkdownText: throw Failure(indexer.Span, "Cannot replace a character in a string");
            case ScriptRange: throw ReadOnlyItem(indexer, ToText(indexer.Index.Span, index));
            default: throw Failure(indexer.Target.Span, $"Cannot index the {TypeName(owner)} primitive `{ToText(indexer.Span, owner)}`.");
        }
    }

    private void SetItem(IndexerExpression indexer, ScriptArray array, int index, object? value)
    {
        index = FromEnd(index, array.Count);
        if (array.IsReadOnly) throw ReadOnlyItem(indexer, ToText(indexer.Span, index));
        if (index < 0) return;
        if (LoopLimit > 0 && index >= array.Count && index - array.Count > LoopLimit)
        {
            throw Failure(indexer.Index.Span, $"Exceeding number of iteration limit `{LoopLimit}` for internal iteration.");
        }

        while (array.Count <= index) array.Add(null);
        array[index] = value;
    }

    private static int FromEnd(int index, int count) => index < 0 ? count + index : index;

    private ScriptRuntimeException ReadOnlyItem(IndexerExpression indexer, string index) => Failure(
        indexer.Span, $"Cannot set a value for the readonly member `{index}` in the indexer: {indexer.Target}['{index}']");

    private ScriptRuntimeException NotAList(IndexerExpression indexer, object owner) => Failure(
        indexer.Target.Span, $"Cannot use the {TypeName(owner)} primitive `{ToText(indexer.Span, owner)}` as a list.");
}
