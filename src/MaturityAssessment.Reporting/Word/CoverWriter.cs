using DocumentFormat.OpenXml;
using MaturityAssessment.Pdf;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>The front page, which has no header or footer.</summary>
internal sealed class CoverWriter(WordContext context, BlockWriter blocks)
{
    private const double LogoHeight = 48;
    private const double MostImageHeight = 170;
    private const double SealSide = 74;
    private const double SmallText = 7.5;
    private const double LabelShare = 0.3;

    private readonly PictureWriter _pictures = new(context);

    public IEnumerable<OpenXmlElement> Write(Cover cover, double width)
    {
        if (cover.Logo is { } logo)
        {
            var height = Math.Min(LogoHeight, width * 0.6 * logo.Height / logo.Width);
            yield return blocks.PictureParagraph(_pictures.Of(logo, height * logo.Width / logo.Height, height), TextAlign.Start, keepsNext: false);
        }

        if (!string.IsNullOrWhiteSpace(cover.Organisation))
        {
            yield return Line(WordStyles.Organisation, cover.Organisation, cover);
        }

        if (cover.Image is { } image)
        {
            var height = Math.Min(MostImageHeight, width * image.Height / image.Width);
            yield return blocks.PictureParagraph(_pictures.Of(image, height * image.Width / image.Height, height), TextAlign.Start, keepsNext: false);
        }

        yield return Line(WordStyles.Title, cover.Title, cover);
        if (!string.IsNullOrWhiteSpace(cover.Subtitle))
        {
            yield return Line(WordStyles.Subtitle, cover.Subtitle, cover);
        }

        if (!string.IsNullOrWhiteSpace(cover.Status))
        {
            yield return Line(WordStyles.Status, cover.Status, cover);
        }

        foreach (var (label, value) in cover.Facts)
        {
            var tab = new W.Tabs(new W.TabStop { Val = W.TabStopValues.Left, Position = WordUnits.Twips(width * LabelShare) });
            var line = Line("Normal", value, cover);
            line.ParagraphProperties!.InsertAfter(tab, line.ParagraphProperties.ParagraphStyleId);
            line.ParagraphProperties.InsertAfter(
                new W.Indentation { Left = WordUnits.TwipsText(width * LabelShare), Hanging = WordUnits.TwipsText(width * LabelShare) }, (OpenXmlElement?)line.ParagraphProperties.BiDi ?? tab);
            line.InsertAfter(new W.Run(new W.TabChar()), line.ParagraphProperties);
            line.InsertAfter(Label(label), line.ParagraphProperties);
            yield return line;
        }

        if (cover.Date.Length > 0)
        {
            yield return Line(WordStyles.CoverDate, cover.Date, cover);
        }

        foreach (var line in cover.Seal is { } seal ? Seal(seal, cover) : [])
        {
            yield return line;
        }

        yield return new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }));
    }

    private IEnumerable<OpenXmlElement> Seal(CoverSeal seal, Cover cover)
    {
        if (seal.Picture is { } picture)
        {
            yield return blocks.PictureParagraph(_pictures.Of(picture, SealSide, SealSide), TextAlign.Start, keepsNext: true);
        }

        yield return Line(WordStyles.SealTitle, seal.Title, cover);
        if (seal.Code.Length > 0)
        {
            yield return Line(WordStyles.SealCode, seal.Code, cover);
        }

        foreach (var line in seal.Lines)
        {
            yield return blocks.Paragraph(WordStyles.KeyNote, [new TextSpan(line) { Size = SmallText }], new(Language: cover.Language));
        }
    }

    private W.Run Label(string label) => (W.Run)blocks.Paragraph("Normal", [new TextSpan(label.Length == 0 ? " " : label) { Colour = context.Theme.Muted }]).Descendants<W.Run>().First().CloneNode(true);

    private W.Paragraph Line(string style, string text, Cover cover) => blocks.Paragraph(style, [text], new(Language: cover.Language));
}
