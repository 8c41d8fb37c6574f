using System.Numerics;

namespace PolicyForge.Docx.Images;

/// <summary>Turns lines with a width into areas: a rectangle a segment, and pieces that fill the corners and ends.</summary>
internal static class Stroker
{
    private const float MiterLimit = 4;
    private const int CircleSteps = 32;

    public static List<SubPath> Outline(List<SubPath> lines, SvgPaint paint)
    {
        var areas = new List<SubPath>();
        foreach (var line in lines) Outline(line, (float)paint.StrokeWidth / 2, paint, areas);
        return areas;
    }

    private static void Outline(SubPath line, float half, SvgPaint paint, List<SubPath> areas)
    {
        var points = new List<Vector2>();
        foreach (var point in line.Points)
        {
            if (points.Count == 0 || Vector2.Distance(points[^1], point) > 1e-4f) points.Add(point);
        }

        if (line.IsClosed && points.Count > 1 && Vector2.Distance(points[0], points[^1]) > 1e-4f) points.Add(points[0]);
        if (points.Count < 2) return;
        for (int i = 0; i + 1 < points.Count; i++)
        {
            bool startsHere = i == 0 && !line.IsClosed;
            bool endsHere = i + 2 == points.Count && !line.IsClosed;
            Segment(points[i], points[i + 1], half, paint.HasSquareCaps && startsHere, paint.HasSquareCaps && endsHere, areas);
            if (i > 0) Join(points[i - 1], points[i], points[i + 1], half, paint.HasRoundJoins, areas);
        }

        if (line.IsClosed) Join(points[^2], points[0], points[1], half, paint.HasRoundJoins, areas);
        else if (paint.HasRoundCaps)
        {
            Circle(points[0], half, areas);
            Circle(points[^1], half, areas);
        }
    }

    private static void Segment(Vector2 from, Vector2 to, float half, bool extendsBack, bool extendsOn, List<SubPath> areas)
    {
        var along = Vector2.Normalize(to - from) * half;
        var across = new Vector2(-along.Y, along.X);
        if (extendsBack) from -= along;
        if (extendsOn) to += along;
        areas.Add(new SubPath([from + across, to + across, to - across, from - across], true));
    }

    private static void Join(Vector2 before, Vector2 corner, Vector2 after, float half, bool isRound, List<SubPath> areas)
    {
        var first = Vector2.Normalize(corner - before);
        var second = Vector2.Normalize(after - corner);
        float cross = (first.X * second.Y) - (first.Y * second.X);
        if (isRound)
        {
            Circle(corner, half, areas);
            return;
        }

        if (MathF.Abs(cross) < 1e-5f) return;
        // The gap opens on the outside of the turn. All areas must wind alike, or they would cancel each other out.
        float side = cross > 0 ? -1 : 1;
        var a = corner + (side * half * new Vector2(-first.Y, first.X));
        var b = corner + (side * half * new Vector2(-second.Y, second.X));
        var middle = Vector2.Normalize(a + b - (2 * corner));
        float cosine = Vector2.Dot(middle, Vector2.Normalize(a - corner));
        bool isPointed = cosine > 1 / MiterLimit;
        List<Vector2> piece = isPointed ? [corner, a, corner + (middle * half / cosine), b] : [corner, a, b];
        if (Area(piece) > 0) piece.Reverse();
        areas.Add(new SubPath(piece, true));
    }

    /// <summary>Twice the area, with a sign that tells the direction.</summary>
    private static float Area(List<Vector2> points)
    {
        float area = 0;
        for (int i = 0; i < points.Count; i++)
        {
            var next = points[(i + 1) % points.Count];
            area += (points[i].X * next.Y) - (next.X * points[i].Y);
        }

        return area;
    }

    private static void Circle(Vector2 centre, float radius, List<SubPath> areas)
    {
        var points = new List<Vector2>(CircleSteps);
        // Clockwise as the segments are.
        for (int i = CircleSteps; i > 0; i--)
        {
            float angle = i * 2 * MathF.PI / CircleSteps;
            points.Add(centre + new Vector2(radius * MathF.Cos(angle), radius * MathF.Sin(angle)));
        }

        areas.Add(new SubPath(points, true));
    }
}
