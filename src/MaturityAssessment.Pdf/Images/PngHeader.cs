using System.Buffers.Binary;

namespace MaturityAssessment.Pdf.Images;

/// <summary>The first chunk of a PNG file: size and kind of its pixels.</summary>
internal readonly record struct PngHeader(int Width, int Height, int Depth, int ColourType, bool IsInterlaced)
{
    public const int Grey = 0;
    public const int Rgb = 2;
    public const int Indexed = 3;
    public const int GreyAlpha = 4;
    public const int RgbAlpha = 6;

    /// <summary>Numbers a pixel.</summary>
    public int Channels => ColourType switch { Rgb => 3, GreyAlpha => 2, RgbAlpha => 4, _ => 1 };

    public bool HasAlpha => ColourType is GreyAlpha or RgbAlpha;

    public int BytesPerPixel => Math.Max(1, Channels * Depth / 8);

    public int RowBytes(int width) => (int)((((long)width * Channels * Depth) + 7) / 8);

    public static PngHeader Read(ReadOnlySpan<byte> data, long mostPixels)
    {
        const int length = 13;
        if (data.Length != length)
        {
            throw PngReader.Damaged();
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        var (depth, type) = (data[8], data[9]);
        var isKnown = type switch
        {
            Grey => depth is 1 or 2 or 4 or 8 or 16,
            Indexed => depth is 1 or 2 or 4 or 8,
            Rgb or GreyAlpha or RgbAlpha => depth is 8 or 16,
            _ => false,
        };
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || !isKnown || data[10] != 0 || data[11] != 0 || data[12] > 1)
        {
            throw PngReader.Damaged();
        }

        ImageFile.RequireSize(width, height, mostPixels);
        return new((int)width, (int)height, depth, type, data[12] == 1);
    }
}
