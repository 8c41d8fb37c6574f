namespace PolicyForge.Documents.Model;

/// <summary>What is to be done with a picture's bytes before they are seen: first mirrored, then turned.</summary>
/// <param name="IsMirrored">Left and right change places.</param>
/// <param name="QuarterTurns">Clockwise, 0 to 3.</param>
public readonly record struct ImageOrientation(bool IsMirrored, int QuarterTurns)
{
    public static ImageOrientation Upright => default;

    /// <summary>True where width and height change places.</summary>
    public bool IsOnItsSide => QuarterTurns % 2 == 1;

    /// <summary>From the number that cameras write (Exif 2.32, tag 274); one that is none of theirs means upright.</summary>
    public static ImageOrientation OfExif(int value) => value switch
    {
        2 => new(true, 0),
        3 => new(false, 2),
        4 => new(true, 2),
        5 => new(true, 3),
        6 => new(false, 1),
        7 => new(true, 1),
        8 => new(false, 3),
        _ => Upright,
    };
}
