using PolicyForge.Templating.Syntax;

namespace PolicyForge.Templating.Runtime;

/// <summary>The left sides of pipes that wait for a function to take them. Brackets hide those outside.</summary>
internal sealed class Pipes
{
    private readonly Stack<Expression> _pending = new();
    private int _floor;

    public int Count => _pending.Count;

    public bool HasPending => _pending.Count > _floor;

    public void Push(Expression expression) => _pending.Push(expression);

    public Expression Pop() => _pending.Pop();

    public void Clear(int count)
    {
        while (_pending.Count > count) _pending.Pop();
    }

    /// <summary>Hides what is pending; the mark goes to <see cref="Restore"/>.</summary>
    public int Isolate()
    {
        int mark = _floor;
        _floor = _pending.Count;
        return mark;
    }

    public void Restore(int mark)
    {
        Clear(_floor);
        _floor = mark;
    }
}
