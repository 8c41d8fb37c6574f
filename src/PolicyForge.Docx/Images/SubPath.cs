using System.Numerics;

namespace PolicyForge.Docx.Images;

/// <summary>A line through points; curves are flattened into it.</summary>
internal sealed record SubPath(List<Vector2> Points, bool IsClosed)
{
    public SubPath Transformed(Matrix3x2 transform) => this with { Points = Points.ConvertAll(p => Vector2.Transform(p, transform)) };
}
