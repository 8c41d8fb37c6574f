using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PolicyForge.Docx.Images;

/// <summary>Reads the <c>d</c> of a path (SVG 2, 9.3) and flattens its curves.</summary>
internal sealed partial class SvgPath
{
    private const int CurveSteps = 32;

    private readonly List<SubPath> _paths = [];
    private List<Vector2> _points = [];
    private Vector2 _at;
    private Vector2 _start;
    private Vector2 _control;
    private char _last;

    public static List<SubPath> Flatten(string data)
    {
        var path = new SvgPath();
        foreach (Match match in Command().Matches(data)) path.Apply(match.Groups[1].Value[0], match.Groups[2].Value);
        path.Finish(isClosed: false);
        return path._paths;
    }

    private void Apply(char command, string text)
    {
        char kind = char.ToUpperInvariant(command);
        if (kind == 'Z')
        {
            Finish(isClosed: true);
            _at = _start;
            _last = 'Z';
            return;
        }

        float[] n = kind == 'A' ? ArcNumbers(text) : [.. SvgNumbers.Of(text).Select(v => (float)v)];
        int size = kind switch { 'H' or 'V' => 1, 'M' or 'L' or 'T' => 2, 'S' or 'Q' => 4, 'C' => 6, _ => 7 };
        for (int i = 0; i + size <= n.Length; i += size)
        {
            var origin = char.IsLower(command) ? _at : Vector2.Zero;
            // Further pairs of a move are lines.
            Step(kind == 'M' && i > 0 ? 'L' : kind, n.AsSpan(i, size), origin);
            _last = kind;
        }
    }

    private void Step(char kind, ReadOnlySpan<float> n, Vector2 origin)
    {
        switch (kind)
        {
            case 'M':
                Finish(isClosed: false);
                _start = _at = origin + new Vector2(n[0], n[1]);
                break;
            case 'L': LineTo(origin + new Vector2(n[0], n[1])); break;
            case 'H': LineTo(new Vector2(origin.X + n[0], _at.Y)); break;
            case 'V': LineTo(new Vector2(_at.X, origin.Y + n[0])); break;
            case 'C': Cubic(origin + new Vector2(n[0], n[1]), origin + new Vector2(n[2], n[3]), origin + new Vector2(n[4], n[5])); break;
            case 'S': Cubic(_last is 'C' or 'S' ? (2 * _at) - _control : _at, origin + new Vector2(n[0], n[1]), origin + new Vector2(n[2], n[3])); break;
            case 'Q': Quadratic(origin + new Vector2(n[0], n[1]), origin + new Vector2(n[2], n[3])); break;
            case 'T': Quadratic(_last is 'Q' or 'T' ? (2 * _at) - _control : _at, origin + new Vector2(n[0], n[1])); break;
            case 'A': Arc(n[0], n[1], n[2], n[3] != 0, n[4] != 0, origin + new Vector2(n[5], n[6])); break;
        }
    }

    private void LineTo(Vector2 point)
    {
        if (_points.Count == 0) _points.Add(_at);
        _points.Add(point);
        _at = point;
    }

    private void Cubic(Vector2 first, Vector2 second, Vector2 end)
    {
        var start = _at;
        for (int i = 1; i <= CurveSteps; i++)
        {
            float t = i / (float)CurveSteps;
            float u = 1 - t;
            LineTo((u * u * u * start) + (3 * u * u * t * first) + (3 * u * t * t * second) + (t * t * t * end));
        }

        _control = second;
    }

    private void Quadratic(Vector2 control, Vector2 end)
    {
        var start = _at;
        Cubic(start + (2f / 3 * (control - start)), end + (2f / 3 * (control - end)), end);
        _control = control;
    }

    /// <summary>From end points to a centre (SVG 2, B.2.4).</summary>
    private void Arc(float rx, float ry, float degrees, bool isLarge, bool isSweep, Vector2 end)
    {
        rx = MathF.Abs(rx);
        ry = MathF.Abs(ry);
        if (rx == 0 || ry == 0 || end == _at)
        {
            LineTo(end);
            return;
        }

        var turn = Matrix3x2.CreateRotation(degrees * MathF.PI / 180);
        Matrix3x2.Invert(turn, out var back);
        var half = Vector2.Transform((_at - end) / 2, back);
        float stretch = MathF.Max(1, (half.X * half.X / (rx * rx)) + (half.Y * half.Y / (ry * ry)));
        rx *= MathF.Sqrt(stretch);
        ry *= MathF.Sqrt(stretch);
        float below = (rx * rx * half.Y * half.Y) + (ry * ry * half.X * half.X);
        float factor = MathF.Sqrt(MathF.Max(0, ((rx * rx * ry * ry) - below) / below)) * (isLarge == isSweep ? -1 : 1);
        var centre = new Vector2(factor * rx * half.Y / ry, -factor * ry * half.X / rx);
        var middle = Vector2.Transform(centre, turn) + ((_at + end) / 2);
        float from = MathF.Atan2((half.Y - centre.Y) / ry, (half.X - centre.X) / rx);
        float to = MathF.Atan2((-half.Y - centre.Y) / ry, (-half.X - centre.X) / rx);
        if (isSweep && to < from) to += 2 * MathF.PI;
        if (!isSweep && to > from) to -= 2 * MathF.PI;
        for (int i = 1; i < CurveSteps; i++)
        {
            float angle = from + ((to - from) * i / CurveSteps);
            LineTo(middle + Vector2.Transform(new Vector2(rx * MathF.Cos(angle), ry * MathF.Sin(angle)), turn));
        }

        LineTo(end);
    }

    private void Finish(bool isClosed)
    {
        if (_points.Count > 1) _paths.Add(new SubPath(_points, isClosed));
        _points = [];
    }

    /// <summary>The flags of an arc need no space after them: "0 01 5 5".</summary>
    private static float[] ArcNumbers(string text) =>
        [.. ArcPart().Matches(text).SelectMany(m => m.Groups.Values.Skip(1)).Select(g => float.Parse(g.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"([-+]?[\d.]+)[\s,]+([-+]?[\d.]+)[\s,]+([-+]?[\d.]+)[\s,]+([01])[\s,]*([01])[\s,]*([-+]?[\d.]+)[\s,]*([-+]?[\d.]+)")]
    private static partial Regex ArcPart();
}
