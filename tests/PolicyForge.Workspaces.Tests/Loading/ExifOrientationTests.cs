using PolicyForge.Documents.Model;
using PolicyForge.Workspaces.Loading;

namespace PolicyForge.Workspaces.Tests.Loading;

public sealed class ExifOrientationTests
{
    private static readonly byte[] Little = [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0];
    private static readonly byte[] Big = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0];

    public static TheoryData<bool> ByteOrders { get; } = [true, false];

    [Theory, MemberData(nameof(ByteOrders))]
    public void Of_photograph_taken_upright_with_a_telephone_is_a_quarter_turn(bool isLittle) =>
        Assert.Equal(new ImageOrientation(false, 1), ExifOrientation.Of(Jpeg(isLittle ? Little : Big)));

    [Theory, MemberData(nameof(ByteOrders))]
    public void Of_photograph_cut_off_anywhere_is_upright_or_as_it_says(bool isLittle)
    {
        byte[] whole = Jpeg(isLittle ? Little : Big);
        for (int length = 0; length < whole.Length; length++) Assert.InRange(ExifOrientation.Of(whole.AsSpan(0, length)).QuarterTurns, 0, 1);
    }

    [Fact]
    public void Of_picture_without_a_note_is_upright() => Assert.Equal(ImageOrientation.Upright, ExifOrientation.Of([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xDA, 0, 2]));

    private static byte[] Jpeg(byte[] tiff) => [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xE1, 0, (byte)(tiff.Length + 8), .. "Exif\0\0"u8, .. tiff, 0xFF, 0xDA, 0, 2];
}
