using System.Numerics;

namespace PolicyForge.Docx.Images;

/// <summary>Pixels that areas are painted on, edges smoothed: exact along a row, four samples down it.</summary>
internal sealed class Canvas(int width, int height)
{
    private const int RowSamples = 4;

    /// <summary>Steps of work for one picture, some 0.3 s: a hundred times what a logo takes. Counted, not timed, so that a picture is drawn everywhere or nowhere.</summary>
    private const long MostWork = 100_000_000;

    /// <summary>Steps for an edge that is met: it is kept and sorted.</summary>
    private const int CrossingWork = 10;

    private readonly float[] _red = new float[width * height];
    private readonly float[] _green = new float[width * height];
    private readonly float[] _blue = new float[width * height];
    private readonly float[] _alpha = new float[width * height];
    private long _work;

    public int Width => width;

    public int Height => height;

    /// <summary>Paints the areas together as one shape. Throws <see cref="NotSupportedException"/> where the picture has far more lines than a logo has.</summary>
    public void Fill(List<Vector2>[] areas, Colour colour, double opacity, bool isEvenOdd)
    {
        var crossings = new List<(float X, int Winding)>();
        var coverage = new float[width];
        int edges = areas.Sum(area => area.Count);
        var (first, end) = RowsOf(areas);
        for (int y = first; y < end; y++)
        {
            Array.Clear(coverage);
            for (int sample = 0; sample < RowSamples; sample++)
            {
                Cross(areas, y + ((sample + 0.5f) / RowSamples), crossings);
                Spend(edges + (crossings.Count * CrossingWork));
                Cover(crossings, isEvenOdd, coverage);
            }

            for (int x = 0; x < width; x++)
            {
                if (coverage[x] > 0) Blend((y * width) + x, colour, Math.Min(1, coverage[x]) * (float)opacity);
            }
        }
    }

    /// <summary>Eight bits each of red, green, blue and alpha, row by row; colours not multiplied by alpha.</summary>
    public byte[] ToPixels()
    {
        byte[] pixels = new byte[width * height * 4];
        for (int i = 0; i < _alpha.Length; i++)
        {
            float alpha = _alpha[i];
            if (alpha <= 0) continue;
            pixels[i * 4] = Byte(_red[i] / alpha);
            pixels[(i * 4) + 1] = Byte(_green[i] / alpha);
            pixels[(i * 4) + 2] = Byte(_blue[i] / alpha);
            pixels[(i * 4) + 3] = Byte(alpha * 255);
        }

        return pixels;
    }

    private void Spend(int steps)
    {
        _work += steps;
        if (_work > MostWork) throw new NotSupportedException("too many lines");
    }

    /// <summary>The rows in which areas lie: from the first to before the end.</summary>
    private (int First, int End) RowsOf(List<Vector2>[] areas)
    {
        float top = height;
        float bottom = 0;
        foreach (var point in areas.SelectMany(area => area))
        {
            top = Math.Min(top, point.Y);
            bottom = Math.Max(bottom, point.Y);
        }

        return ((int)Math.Clamp(MathF.Floor(top), 0, height), (int)Math.Clamp(MathF.Ceiling(bottom), 0, height));
    }

    private static byte Byte(float value) => (byte)Math.Clamp(MathF.Round(value), 0, 255);

    private static void Cross(List<Vector2>[] areas, float y, List<(float X, int Winding)> crossings)
    {
        crossings.Clear();
        foreach (var area in areas)
        {
            for (int i = 0; i < area.Count; i++)
            {
                var from = area[i];
                var to = area[i + 1 == area.Count ? 0 : i + 1];
                if ((from.Y <= y) == (to.Y <= y)) continue;
                crossings.Add((from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X)), to.Y > from.Y ? 1 : -1));
            }
        }

        crossings.Sort((a, b) => a.X.CompareTo(b.X));
    }

    private void Cover(List<(float X, int Winding)> crossings, bool isEvenOdd, float[] coverage)
    {
        int winding = 0;
        for (int i = 0; i + 1 < crossings.Count; i++)
        {
            winding += crossings[i].Winding;
            if (isEvenOdd ? (i & 1) == 0 : winding != 0) Span(crossings[i].X, crossings[i + 1].X, coverage);
        }
    }

    private void Span(float from, float to, float[] coverage)
    {
        from = Math.Clamp(from, 0, width);
        to = Math.Clamp(to, 0, width);
        for (int x = (int)from; x < width && x < to; x++)
            coverage[x] += (Math.Min(to, x + 1) - Math.Max(from, x)) / RowSamples;
    }

    private void Blend(int index, Colour colour, float alpha)
    {
        float rest = 1 - alpha;
        _red[index] = (colour.Red * alpha) + (_red[index] * rest);
        _green[index] = (colour.Green * alpha) + (_green[index] * rest);
        _blue[index] = (colour.Blue * alpha) + (_blue[index] * rest);
        _alpha[index] = alpha + (_alpha[index] * rest);
    }
}
