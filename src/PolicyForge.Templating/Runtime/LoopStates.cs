namespace PolicyForge.Templating.Runtime;

/// <summary>A value of the engine with fixed members.</summary>
internal interface IMemberSource
{
    /// <summary>The member's value; null where there is none.</summary>
    object? GetMember(string name);
}

/// <summary>A member of an object, as a loop over the object yields it.</summary>
internal sealed record MemberPair(string Key, object? Value) : IMemberSource
{
    public object? GetMember(string name) => name switch
    {
        "key" => Key,
        "value" => Value,
        _ => null,
    };
}

internal sealed class WhileState(int index) : IMemberSource
{
    public object? GetMember(string name) => name switch
    {
        "index" => index,
        "first" => Boxed.Of(index == 0),
        "even" => Boxed.Of(index % 2 == 0),
        "odd" => Boxed.Of(index % 2 != 0),
        _ => null,
    };
}

internal class ForState(IEnumerable<object?> items) : IMemberSource
{
    private IEnumerator<object?>? _cursor;
    private object? _value;
    private object? _earlier;
    private bool? _more;
    private int? _length;

    public int Index { get; private set; }

    private int Length => _length ??= items is IReadOnlyCollection<object?> list ? list.Count : items.Count();

    public void MoveTo(int index, object? value, IEnumerator<object?> cursor)
    {
        _earlier = _value;
        _value = value;
        Index = index;
        _cursor = cursor;
        _more = null;
    }

    /// <summary>Moves on to the next item, once a round, whoever asks first.</summary>
    public bool MoveNext() => _more ??= _cursor!.MoveNext();

    public virtual object? GetMember(string name) => name switch
    {
        "index" => Index,
        "first" => Boxed.Of(Index == 0),
        "last" => Boxed.Of(!MoveNext()),
        "even" => Boxed.Of(Index % 2 == 0),
        "odd" => Boxed.Of(Index % 2 != 0),
        "length" => Length,
        "rindex" => Length - Index - 1,
        "changed" => Boxed.Of(Index == 0 || !Equals(_earlier, _value)),
        _ => null,
    };
}

internal sealed class TableRowState(IEnumerable<object?> items) : ForState(items)
{
    public int Column { get; set; }

    public override object? GetMember(string name) => name == "col" ? Column : base.GetMember(name);
}

/// <summary>The options of a loop.</summary>
internal sealed class LoopWindow
{
    public int Offset { get; set; }

    public int Limit { get; set; }

    public bool Reversed { get; set; }

    public int Columns { get; set; } = 1;

    public IEnumerable<object?> Apply(IEnumerable<object?> items)
    {
        if (Offset > 0) items = items.Skip(Offset);
        if (Reversed) items = items.Reverse();
        return Limit > 0 ? items.Take(Limit) : items;
    }
}
