using MaturityAssessment.Pdf.Images;

namespace MaturityAssessment.Pdf;

/// <summary>A PNG or JPEG image that has been read and found sound. Read once, use often: a document holds it once.</summary>
/// <remarks>What the file says beside its pixels (place, camera, author) is not carried into documents.</remarks>
public sealed class ImageFile
{
    /// <summary>Width times height: more would choke the programs that show the document.</summary>
    public const long MostPixels = 64_000_000;

    internal ImageFile(int width, int height, string mediaType, byte[] data, ImagePixels pixels, int orientation = 1)
    {
        // from 5 on the camera lay on its side
        (Width, Height) = orientation >= 5 ? (height, width) : (width, height);
        MediaType = mediaType;
        Data = data;
        Pixels = pixels;
        Orientation = orientation;
    }

    /// <summary>In pixels, as shown.</summary>
    public int Width { get; }

    /// <summary>In pixels, as shown.</summary>
    public int Height { get; }

    /// <summary><c>image/png</c> or <c>image/jpeg</c>.</summary>
    public string MediaType { get; }

    /// <summary>The file itself, for the screen.</summary>
    internal byte[] Data { get; }

    /// <summary>The pixels as PDF wants them.</summary>
    internal ImagePixels Pixels { get; }

    /// <summary>1 to 8 as in EXIF.</summary>
    internal int Orientation { get; }

    /// <summary>Reads a PNG (any kind) or a JPEG (baseline or progressive; grey, colour or CMYK).</summary>
    /// <param name="mostPixels">Width times height that the caller has use for.</param>
    /// <exception cref="ImageRefusedException">It is no such image, is damaged or too large; the message says so in a sentence.</exception>
    public static ImageFile Read(byte[] data, long mostPixels = MostPixels)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (PngReader.Recognises(data))
        {
            return new PngReader(data, mostPixels).Read();
        }

        return JpegReader.Recognises(data)
            ? new JpegReader(data, mostPixels).Read()
            : throw new ImageRefusedException(data.Length == 0 ? "The image file is empty; choose a PNG or JPEG file." : $"The file is {ImageKinds.Name(data)}, not a PNG or JPEG image; save it as one of these.");
    }

    internal static void RequireSize(long width, long height, long mostPixels)
    {
        if (width * height > mostPixels)
        {
            throw new ImageRefusedException(FormattableString.Invariant(
                $"The image has {width} × {height} pixels and may have {mostPixels / 1_000_000} million at most; make it smaller."));
        }
    }
}
