using MaturityAssessment.Pdf.Tagging;

namespace MaturityAssessment.Pdf.Layout;

internal static class PictureLayout
{
    // sharp on paper and on good screens
    private const double PixelsPerInch = 144;
    private const double PointsPerInch = 72;

    public static void Layout(Picture picture, Frame frame, Flow flow)
    {
        var image = picture.Image;
        var caption = FigureLayout.Caption(picture.Caption, frame);
        var room = frame.Height - FigureLayout.CaptionGap - caption.Sum(l => l.Height);
        var (width, height) = Fit(image, picture.Width ?? image.Width * PointsPerInch / PixelsPerInch, frame.Width, Math.Max(room, frame.Height / 2));
        var x = picture.Align switch
        {
            TextAlign.Centre => (frame.Width - width) / 2,
            TextAlign.End => frame.At(frame.Width - width, width),
            TextAlign.Left => 0,
            _ => frame.At(0, width),
        };
        var node = new StructureNode("Figure", frame.Parent) { Alt = Text.TextCleaner.CleanLine(picture.AltText), Language = picture.Language };
        var drawing = new DrawingItem(x, 0, width, height, node, canvas => canvas.Image(image, 0, 0, width, height), picture.Describe());
        FigureLayout.Add(flow, frame, new Strip(height, drawing) { Floats = picture.Floats }, caption, picture.Language);
    }

    private static (double Width, double Height) Fit(ImageFile image, double wanted, double widest, double highest)
    {
        if (!(wanted > 0))
        {
            throw new ArgumentException("a picture has a width above zero.");
        }

        var width = Math.Min(Math.Min(wanted, widest), highest * image.Width / image.Height);
        return (width, width * image.Height / image.Width);
    }
}
