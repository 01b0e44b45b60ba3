using System.Buffers.Binary;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Word;

/// <summary>An image file without what it says beside its pixels: place, camera, author.</summary>
internal static class ImageWithoutRemarks
{
    private const int PngHead = 8;
    private const byte StartOfScan = 0xDA;

    private static readonly string[] Remarks = ["tEXt", "iTXt", "zTXt", "eXIf", "tIME"];

    public static byte[] Of(ImageFile image) => image.MediaType == "image/png" ? Png(image.Data) : Jpeg(image.Data);

    private static byte[] Png(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream();
        kept.Write(file[..PngHead]);
        for (var at = PngHead; at + 12 <= file.Length;)
        {
            var end = (int)Math.Min(file.Length, at + 12L + BinaryPrimitives.ReadUInt32BigEndian(file[at..]));
            if (!Remarks.Contains(System.Text.Encoding.ASCII.GetString(file.Slice(at + 4, 4))))
            {
                kept.Write(file[at..end]);
            }

            at = end;
        }

        return kept.ToArray();
    }

    private static byte[] Jpeg(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream();
        kept.Write(file[..2]);
        var at = 2;
        while (at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] != StartOfScan)
        {
            if (file[at + 1] == 0xFF)
            {
                // padding before a marker
                at++;
                continue;
            }

            var end = Math.Min(file.Length, at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
            if (!IsRemark(file[at + 1]))
            {
                kept.Write(file[at..end]);
            }

            at = end;
        }

        kept.Write(file[at..]);
        return kept.ToArray();
    }

    /// <summary>Comments and all application segments but those that say how colours are meant.</summary>
    private static bool IsRemark(byte marker) => marker is 0xFE or (>= 0xE0 and <= 0xEF and not (0xE0 or 0xE2 or 0xEE));
}
