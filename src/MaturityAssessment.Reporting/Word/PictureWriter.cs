using DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using DocumentFormat.OpenXml.Packaging;
using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Raster;
using MaturityAssessment.Reporting.Office;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>Drawings as vector pictures, each with pixels for programs that cannot show it, and images as they are; all with their text alternative.</summary>
internal sealed class PictureWriter(WordContext context)
{
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const double PixelsPerInch = 144;

    private readonly Dictionary<ImageFile, string> _images = new(ReferenceEqualityComparer.Instance);

    public W.Drawing Of(Figure figure, double width) => Vector(width, figure.Height, canvas => figure.Draw(canvas, width), figure.AltText);

    public W.Drawing Of(Emblem emblem, double width, double height) =>
        SoleImage.In(emblem, width, height) is { } image ? Image(image, width, height, emblem.AltText) : Vector(width, height, canvas => emblem.Draw(canvas, width, height), emblem.AltText);

    public W.Drawing Of(Picture picture, double room)
    {
        var (image, theme) = (picture.Image, context.Theme);
        var width = Math.Min(room, picture.Width ?? image.Width * 72 / PixelsPerInch);
        var height = width * image.Height / image.Width;
        if (height > theme.TextHeight * 0.9)
        {
            (width, height) = (width * theme.TextHeight * 0.9 / height, theme.TextHeight * 0.9);
        }

        return Image(image, width, height, picture.AltText);
    }

    private W.Drawing Vector(double width, double height, Action<ICanvas> draw, string altText)
    {
        var fonts = context.Theme.Fonts;
        var svg = Part("image/svg+xml", System.Text.Encoding.UTF8.GetBytes(SvgCanvas.RenderFile(width, height, altText, draw, fonts, context.RightToLeft)));
        var pixels = Part("image/png", PixelCanvas.Render(width, height, draw, fonts, context.RightToLeft));
        var blip = new A.Blip(new A.BlipExtensionList(new A.BlipExtension(new SVGBlip { Embed = svg }) { Uri = SvgExtension })) { Embed = pixels };
        return Drawing(blip, width, height, altText, default);
    }

    private W.Drawing Image(ImageFile image, double width, double height, string altText)
    {
        if (!_images.TryGetValue(image, out var part))
        {
            _images[image] = part = Part(image.MediaType, ImageWithoutRemarks.Of(image));
        }

        return Drawing(new A.Blip { Embed = part }, width, height, altText, Turn.Of(image.Orientation));
    }

    private string Part(string mediaType, byte[] content)
    {
        var id = context.NextReference();
        using var stream = new MemoryStream(content);
        context.Main.AddNewPart<ImagePart>(mediaType, id).FeedData(stream);
        return id;
    }

    private W.Drawing Drawing(A.Blip blip, double width, double height, string altText, Turn turn)
    {
        var id = context.NextId();
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Picture {id}");
        var alternative = OfficeText.Line(altText);
        // a picture that lies on its side is described as it lay before it was turned
        var (cx, cy) = turn.IsSideways ? (WordUnits.Emu(height), WordUnits.Emu(width)) : (WordUnits.Emu(width), WordUnits.Emu(height));
        var transform = new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy });
        if (turn.Angle != 0)
        {
            transform.Rotation = turn.Angle;
        }

        if (turn.IsMirrored)
        {
            transform.HorizontalFlip = true;
        }

        return new(new DW.Inline(
            new DW.Extent { Cx = WordUnits.Emu(width), Cy = WordUnits.Emu(height) },
            new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DW.DocProperties { Id = id, Name = name, Description = alternative },
            new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = id, Name = name, Description = alternative }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(blip, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(transform, new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = PictureNamespace }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }

    /// <summary>How an image is turned upright: in 60,000ths of a degree, clockwise, after it was mirrored.</summary>
    private readonly record struct Turn(int Angle, bool IsMirrored)
    {
        private const int Quarter = 5_400_000;

        public bool IsSideways => Angle is Quarter or 3 * Quarter;

        /// <param name="orientation">1 to 8 as in EXIF.</param>
        public static Turn Of(int orientation) => orientation switch
        {
            2 => new(0, true),
            3 => new(2 * Quarter, false),
            4 => new(2 * Quarter, true),
            5 => new(3 * Quarter, true),
            6 => new(Quarter, false),
            7 => new(Quarter, true),
            8 => new(3 * Quarter, false),
            _ => default,
        };
    }
}
