using System.IO.Compression;

namespace MaturityAssessment.Pdf.Images;

/// <summary>Unpacks the rows of a PNG file one by one; only interlaced images are held as a whole.</summary>
internal sealed class PngRows(PngHeader header, List<ReadOnlyMemory<byte>> data)
{
    // what an interlaced image takes unpacked
    private const long MostInterlacedBytes = 128_000_000;

    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>Whether the file packs more than its rows, be it a slip or billions of zeros: whoever unpacked all of it would pay.</summary>
    public bool HasMore { get; private set; }

    public delegate void RowReader(ReadOnlySpan<byte> row, int y);

    public void Read(RowReader read)
    {
        using var unpacked = new ZLibStream(new ChunkStream(data), CompressionMode.Decompress);
        if (header.IsInterlaced)
        {
            ReadInterlaced(unpacked, read);
        }
        else
        {
            ReadPass(unpacked, header.Width, header.Height, read);
        }

        HasMore = unpacked.ReadByte() >= 0;
    }

    private void ReadPass(Stream unpacked, int width, int height, RowReader read)
    {
        // one byte says how the row was filtered, the rest follows
        var (row, above) = (new byte[header.RowBytes(width) + 1], new byte[header.RowBytes(width) + 1]);
        for (var y = 0; y < height; y++)
        {
            try
            {
                unpacked.ReadExactly(row);
            }
            catch (EndOfStreamException cutOff)
            {
                throw PngReader.Damaged(cutOff);
            }

            PngFilter.Undo(row, above, header.BytesPerPixel);
            read(row.AsSpan(1), y);
            (row, above) = (above, row);
        }
    }

    private void ReadInterlaced(Stream unpacked, RowReader read)
    {
        long rowBytes = header.RowBytes(header.Width);
        if (rowBytes * header.Height > MostInterlacedBytes)
        {
            throw new ImageRefusedException("The PNG image is interlaced and too large for that; save it without interlacing.");
        }

        var image = new byte[rowBytes * header.Height];
        foreach (var (startX, startY, stepX, stepY) in Passes)
        {
            var (width, height) = ((header.Width - startX + stepX - 1) / stepX, (header.Height - startY + stepY - 1) / stepY);
            if (width > 0 && height > 0)
            {
                ReadPass(unpacked, width, height, (row, y) => Spread(row, image.AsSpan((int)(rowBytes * (startY + (y * stepY))), (int)rowBytes), startX, stepX, width));
            }
        }

        for (var y = 0; y < header.Height; y++)
        {
            read(image.AsSpan((int)(rowBytes * y), (int)rowBytes), y);
        }
    }

    private void Spread(ReadOnlySpan<byte> row, Span<byte> target, int startX, int stepX, int width)
    {
        var bits = header.Channels * header.Depth;
        for (var i = 0; i < width; i++)
        {
            var x = startX + (i * stepX);
            if (bits >= 8)
            {
                row.Slice(i * bits / 8, bits / 8).CopyTo(target[(x * bits / 8)..]);
            }
            else
            {
                var value = (row[i * bits / 8] >> (8 - bits - (i * bits % 8))) & ((1 << bits) - 1);
                target[x * bits / 8] |= (byte)(value << (8 - bits - (x * bits % 8)));
            }
        }
    }
}
