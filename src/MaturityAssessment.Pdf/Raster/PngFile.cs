using System.Buffers.Binary;
using System.IO.Compression;
using MaturityAssessment.Pdf.Images;

namespace MaturityAssessment.Pdf.Raster;

/// <summary>Pixels as a PNG file: eight bits of red, green and blue.</summary>
internal static class PngFile
{
    private const byte TrueColour = 2;
    private const byte Unfiltered = 0;

    /// <param name="dotsPerMetre">How large programs show it.</param>
    public static byte[] Write(byte[] pixels, int width, int height, int dotsPerMetre)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, TrueColour);
        Chunk(file, "IHDR"u8, header);
        var density = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, dotsPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(density.AsSpan(4), dotsPerMetre);
        density[8] = 1;
        Chunk(file, "pHYs"u8, density);
        Chunk(file, "IDAT"u8, Packed(pixels, width * 3, height));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Rows as they are: flat areas and letters that come again pack better so than as differences.</summary>
    private static byte[] Packed(byte[] pixels, int rowLength, int height)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(Unfiltered);
                zlib.Write(pixels, y * rowLength, rowLength);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. type, .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(body));
        file.Write(number);
    }
}
