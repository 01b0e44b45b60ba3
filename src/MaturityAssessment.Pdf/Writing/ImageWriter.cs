using MaturityAssessment.Pdf.Images;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>Embeds the pixels of an image and its opacity.</summary>
internal static class ImageWriter
{
    public static int Write(ImagePixels image, PdfObjects objects)
    {
        var extra = "";
        if (image.Mask is { } mask)
        {
            extra = FormattableString.Invariant($"/SMask {Write(mask, objects)} 0 R");
        }

        if (image.Palette is { } palette)
        {
            extra += FormattableString.Invariant($"/ColorSpace[/Indexed/DeviceRGB {(palette.Length / 3) - 1}<{Convert.ToHexString(palette)}>]");
        }

        var id = objects.Reserve();
        var entries = FormattableString.Invariant($"/Type/XObject/Subtype/Image/Width {image.Width}/Height {image.Height}{extra}{image.Entries}");
        objects.AddStream(id, image.Data.Span, entries, compress: false);
        return id;
    }

    /// <summary>Where the corners of the unit square go: images are drawn upright whichever way the camera was held.</summary>
    /// <returns>The six numbers of a PDF matrix, with y growing downward.</returns>
    public static double[] Matrix(ImageFile image, double x, double y, double width, double height)
    {
        var origin = Turned(image.Orientation, 0, 1);
        var right = Turned(image.Orientation, 1, 1);
        var up = Turned(image.Orientation, 0, 0);
        return
        [
            (right.X - origin.X) * width, (right.Y - origin.Y) * height,
            (up.X - origin.X) * width, (up.Y - origin.Y) * height,
            x + (origin.X * width), y + (origin.Y * height),
        ];
    }

    /// <summary>The place on show, from the top left, of a place in the file.</summary>
    private static (double X, double Y) Turned(int orientation, double x, double y) => orientation switch
    {
        2 => (1 - x, y),
        3 => (1 - x, 1 - y),
        4 => (x, 1 - y),
        5 => (y, x),
        6 => (1 - y, x),
        7 => (1 - y, 1 - x),
        8 => (y, 1 - x),
        _ => (x, y),
    };
}
