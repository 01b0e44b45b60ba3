using System.Buffers.Binary;
using System.IO.Compression;
using MaturityAssessment.Pdf.Images;

namespace MaturityAssessment.Pdf.Tests.Images;

/// <summary>Writes PNG files of every kind, each row with another filter.</summary>
internal sealed record PngMaker(int Width, int Height, int ColourType, int Depth)
{
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public bool IsInterlaced { get; init; }
    public byte[]? Palette { get; init; }
    public byte[]? Transparency { get; init; }

    /// <summary>Bytes of nothing that are packed behind the last row.</summary>
    public int Surplus { get; init; }

    /// <summary>The value of one channel of one pixel.</summary>
    public Func<int, int, int, int> Sample { get; init; } = (x, y, c) => (x * 7919) + (y * 104729) + (c * 31337);

    private PngHeader Header => new(Width, Height, Depth, ColourType, IsInterlaced);

    public byte[] Make()
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9], header[12]) = ((byte)Depth, (byte)ColourType, (byte)(IsInterlaced ? 1 : 0));
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "tEXt"u8, "Comment\0made for tests"u8);
        if (Palette is not null)
        {
            Chunk(file, "PLTE"u8, Palette);
        }

        if (Transparency is not null)
        {
            Chunk(file, "tRNS"u8, Transparency);
        }

        var data = Packed();
        Chunk(file, "IDAT"u8, data.AsSpan(0, data.Length / 2));
        Chunk(file, "IDAT"u8, data.AsSpan(data.Length / 2));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>A row of the whole image, unpacked and without filter.</summary>
    public byte[] Row(int y, int startX = 0, int stepX = 1)
    {
        var xs = Enumerable.Range(0, Width).Where(x => x >= startX && (x - startX) % stepX == 0).ToList();
        var row = new byte[Header.RowBytes(xs.Count)];
        var bit = 0;
        foreach (var x in xs)
        {
            for (var c = 0; c < Header.Channels; c++)
            {
                var value = Sample(x, y, c) & ((1 << Depth) - 1);
                if (Depth == 16)
                {
                    (row[bit / 8], row[(bit / 8) + 1]) = ((byte)(value >> 8), (byte)value);
                }
                else
                {
                    row[bit / 8] |= (byte)(value << (8 - Depth - (bit % 8)));
                }

                bit += Depth;
            }
        }

        return row;
    }

    private static void Chunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        byte[] checkedPart = [.. type, .. body];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(checkedPart);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(checkedPart));
        file.Write(number);
    }

    private byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var (startX, startY, stepX, stepY) in IsInterlaced ? Passes : [(0, 0, 1, 1)])
            {
                byte[]? above = null;
                for (var y = startY; y < Height && startX < Width; y += stepY)
                {
                    var row = Row(y, startX, stepX);
                    above ??= new byte[row.Length];
                    zip.Write(Filtered(row, above, y % 5));
                    above = row;
                }
            }

            zip.Write(new byte[Surplus]);
        }

        return packed.ToArray();
    }

    private byte[] Filtered(byte[] row, byte[] above, int filter)
    {
        var back = Header.BytesPerPixel;
        byte[] result = [(byte)filter, .. row];
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < back ? 0 : row[i - back], up = above[i], corner = i < back ? 0 : above[i - back];
            var guess = left + up - corner;
            var paeth = new[] { left, up, corner }.MinBy(v => Math.Abs(guess - v));
            result[i + 1] -= (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => paeth, _ => 0 });
        }

        return result;
    }
}
