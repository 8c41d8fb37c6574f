using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace PolicyForge.Docx.Packaging;

/// <summary>Lays out a zip file (PKWARE APPNOTE 4.3) in memory: local headers with data, then the central directory.</summary>
internal sealed class ZipLayout(int size)
{
    private const ushort NeedsVersion20 = 20;
    private const ushort MidnightOf1980 = 0;
    private const ushort FirstOfJanuary1980 = 0x0021;

    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(size);
    private readonly List<(string Name, CompressedPart Part, int Offset)> _entries = [];
    private int _length;

    public void Add(string name, CompressedPart part)
    {
        _entries.Add((name, part, _length));
        UInt32(0x04034b50);
        Description(name, part);
        UInt16(0);
        Name(name);
        part.Bytes.CopyTo(_bytes.AsSpan(_length));
        _length += part.Bytes.Length;
    }

    public void Finish(Stream output)
    {
        int start = _length;
        foreach (var (name, part, offset) in _entries) CentralEntry(name, part, offset);
        int directory = _length - start;
        UInt32(0x06054b50);
        UInt32(0);
        UInt16((ushort)_entries.Count);
        UInt16((ushort)_entries.Count);
        UInt32((uint)directory);
        UInt32((uint)start);
        UInt16(0);
        output.Write(_bytes, 0, _length);
        ArrayPool<byte>.Shared.Return(_bytes);
    }

    private void CentralEntry(string name, CompressedPart part, int offset)
    {
        UInt32(0x02014b50);
        UInt16(NeedsVersion20);
        Description(name, part);
        UInt16(0); // extra field
        UInt16(0); // comment
        UInt16(0); // disk
        UInt16(0); // internal attributes
        UInt32(0); // external attributes
        UInt32((uint)offset);
        Name(name);
    }

    /// <summary>The fields that local header and central directory have in common, from "version needed" to the name's length.</summary>
    private void Description(string name, CompressedPart part)
    {
        UInt16(NeedsVersion20);
        UInt16(0);
        UInt16(part.IsDeflated ? (ushort)8 : (ushort)0);
        UInt16(MidnightOf1980);
        UInt16(FirstOfJanuary1980);
        UInt32(part.Checksum);
        UInt32((uint)part.Bytes.Length);
        UInt32((uint)part.Length);
        UInt16((ushort)name.Length);
    }

    private void Name(string name) => _length += Encoding.ASCII.GetBytes(name, _bytes.AsSpan(_length));

    private void UInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(_length), value);
        _length += 2;
    }

    private void UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(_length), value);
        _length += 4;
    }
}
