namespace MaturityAssessment.Pdf.Images;

/// <summary>Names what a file is by its first bytes, so that a refusal can say it.</summary>
internal static class ImageKinds
{
    public static string Name(ReadOnlySpan<byte> data)
    {
        if (data.StartsWith("GIF8"u8))
        {
            return "a GIF image";
        }

        if (data.Length >= 12 && data.StartsWith("RIFF"u8) && data[8..].StartsWith("WEBP"u8))
        {
            return "a WebP image";
        }

        if (data.StartsWith("BM"u8))
        {
            return "a BMP image";
        }

        if (data.StartsWith("II*\0"u8) || data.StartsWith("MM\0*"u8))
        {
            return "a TIFF image";
        }

        if (data.StartsWith("%PDF"u8))
        {
            return "a PDF document";
        }

        if (data.Length >= 12 && data[4..].StartsWith("ftyp"u8))
        {
            return "a HEIC or AVIF image";
        }

        if (data.StartsWith("PK"u8))
        {
            return "a ZIP archive or Office document";
        }

        return data[..Math.Min(data.Length, 400)].IndexOf("<svg"u8) >= 0 ? "an SVG drawing" : "of an unknown kind";
    }
}
