using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>The styles of a document, from its theme: whoever edits it changes a style, not a thousand paragraphs.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Organisation = "CoverOrganisation";
    public const string Status = "CoverStatus";
    public const string CoverDate = "CoverDate";
    public const string SealTitle = "SealTitle";
    public const string SealCode = "SealCode";
    public const string Lead = "Lead";
    public const string Caption = "Caption";
    public const string ListParagraph = "ListParagraph";
    public const string PanelTitle = "PanelTitle";
    public const string KeyValue = "KeyValue";
    public const string KeyLabel = "KeyLabel";
    public const string KeyNote = "KeyNote";
    public const string TableText = "TableText";
    public const string TableHead = "TableHead";
    public const string ContentsHeading = "TOCHeading";
    public const string Hyperlink = "Hyperlink";
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteReference = "FootnoteReference";
    public const string Header = "Header";
    public const string Footer = "Footer";
    public const string Grid = "TableGrid";

    // points from text to the edge of a band and to a line; more than 31 Word does not take
    private const uint BandEnds = 28;
    private const uint BandSides = 16;
    private const uint RuleGap = 5;

    /// <summary>A heading that contents leave out looks the same but goes by another name.</summary>
    public static string Heading(int level, bool isListed) => $"{(isListed ? "Heading" : "UnlistedHeading")}{level}";

    public static string Contents(int level) => $"TOC{level}";

    public static W.Styles Of(Document document, bool rightToLeft)
    {
        var theme = document.Theme;
        var size = theme.BaseSize;
        var styles = new W.Styles(
            new W.DocDefaults(
                new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                    new W.RunFonts { Ascii = theme.Fonts.FamilyName, HighAnsi = theme.Fonts.FamilyName, EastAsia = theme.Fonts.FamilyName, ComplexScript = theme.Fonts.FamilyName },
                    new W.Color { Val = WordUnits.Hex(theme.Ink) },
                    new W.FontSize { Val = WordUnits.HalfPoints(size) },
                    new W.FontSizeComplexScript { Val = WordUnits.HalfPoints(size) },
                    rightToLeft ? new W.Languages { Val = "en-GB", Bidi = document.Info.Language } : new W.Languages { Val = document.Info.Language, EastAsia = document.Info.Language })),
                new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
                    new W.SpacingBetweenLines { After = WordUnits.TwipsText(size * 0.8), Line = "300", LineRule = W.LineSpacingRuleValues.Auto }))),
            Paragraph("Normal", "Normal", null, null, new(size), new(0, size * 0.8), isDefault: true, primary: true),
            Table());
        Append(styles, theme);
        return styles;
    }

    private static void Append(W.Styles styles, Theme theme)
    {
        var size = theme.BaseSize;
        var ink = theme.Brand.ReadableInk();
        (double Size, Colour Ink, double Before, double After)[] headings =
            [(size * 2.3, theme.Brand, size * 2.4, size * 1.6), (size * 1.5, theme.Brand, size * 2, size * 0.7), (size * 1.15, theme.Ink, size * 1.4, size * 0.45)];
        for (var level = 1; level <= headings.Length; level++)
        {
            var (text, colour, before, after) = headings[level - 1];
            styles.Append(Paragraph(Heading(level, true), $"heading {level}", "Normal", "Normal", new(text, Bold: true, Ink: colour), new(before, after, 264, KeepsNext: true, Outline: level - 1), primary: true));
            styles.Append(Paragraph(Heading(level, false), $"Unlisted heading {level}", Heading(level, true), "Normal", new(text, Bold: true, Ink: colour), new(before, after, 264, KeepsNext: true, Outline: level - 1)));
        }

        styles.Append(
            Paragraph(Title, "Title", "Normal", Subtitle, new(size * 3.4, Bold: true, Ink: ink), new(0, 0, 252, Fill: theme.Brand), primary: true),
            Paragraph(Subtitle, "Subtitle", "Normal", "Normal", new(size * 1.6, Ink: ink), new(0, 0, Fill: theme.Brand), primary: true),
            Paragraph(Organisation, "Cover organisation", "Normal", Title, new(size * 1.3, Bold: true, Ink: theme.Brand), new(0, size * 10)),
            Paragraph(Status, "Cover status", "Normal", "Normal", new(size, Bold: true, Ink: theme.Brand), new(size * 3, size * 1.5)),
            Paragraph(CoverDate, "Cover date", "Normal", "Normal", new(size, Bold: true), new(size, size * 3)),
            Paragraph(SealTitle, "Seal title", "Normal", SealCode, new(size, Bold: true, Ink: theme.Brand), new(size * 0.8, 0, 264, KeepsNext: true, RuleAbove: theme.Rule)),
            Paragraph(SealCode, "Seal code", "Normal", KeyNote, new(size * 1.25, Bold: true), new(0, size * 0.2, 264)),
            Paragraph(Lead, "Lead", "Normal", "Normal", new(size * 1.25, Ink: theme.Muted), new(0, size)),
            Paragraph(Caption, "caption", "Normal", "Normal", new(size * 0.88, Ink: theme.Muted), new(size * 0.4, size * 0.6), primary: true),
            Paragraph(ListParagraph, "List Paragraph", "Normal", null, new(size), new(0, size * 0.3), primary: true),
            Paragraph(PanelTitle, "Panel title", "Normal", "Normal", new(size, Bold: true, Ink: theme.Brand), new(size * 0.4, size * 0.4, KeepsNext: true)),
            Paragraph(KeyValue, "Key value", "Normal", KeyLabel, new(size * 2.2, Bold: true, Ink: theme.Brand), new(size * 0.3, 0, 264)),
            Paragraph(KeyLabel, "Key label", "Normal", KeyNote, new(size * 0.9, Bold: true), new(0, 0, 264)),
            Paragraph(KeyNote, "Key note", "Normal", null, new(size * 0.85, Ink: theme.Muted), new(0, size * 0.4, 264)),
            Paragraph(TableText, "Table text", "Normal", null, new(size * 0.88), new(size * 0.25, size * 0.25, 264)),
            Paragraph(TableHead, "Table head", TableText, null, new(size * 0.88, Bold: true), new(size * 0.25, size * 0.25, 264, KeepsNext: true)),
            Paragraph(ContentsHeading, "TOC Heading", "Normal", "Normal", new(size * 2.3, Bold: true, Ink: theme.Brand), new(0, size * 1.6, 264, KeepsNext: true)),
            Paragraph(Contents(1), "toc 1", "Normal", "Normal", new(size * 1.05, Bold: true, Ink: theme.Brand), new(size * 0.6, size * 0.15, 252, Leader: theme.TextWidth)),
            Paragraph(Contents(2), "toc 2", "Normal", "Normal", new(size), new(0, size * 0.1, 252, Indent: size * 1.6, Leader: theme.TextWidth)),
            Paragraph(Contents(3), "toc 3", "Normal", "Normal", new(size), new(0, size * 0.1, 252, Indent: size * 3.2, Leader: theme.TextWidth)),
            Paragraph(FootnoteText, "footnote text", "Normal", null, new(size * 0.85), new(0, size * 0.2, 252)),
            Paragraph(Header, "header", "Normal", null, new(size * 0.78, Ink: theme.Muted), new(0, 0, 252, RuleBelow: theme.Rule)),
            Paragraph(Footer, "footer", "Normal", null, new(size * 0.78, Ink: theme.Muted), new(0, 0, 252, RuleAbove: theme.Rule)),
            Character(Hyperlink, "Hyperlink", new W.StyleRunProperties(new W.Color { Val = WordUnits.Hex(theme.Link) }, new W.Underline { Val = W.UnderlineValues.Single })),
            Character(FootnoteReference, "footnote reference", new W.StyleRunProperties(new W.VerticalTextAlignment { Val = W.VerticalPositionValues.Superscript })));
    }

    private static W.Style Paragraph(string id, string name, string? parent, string? next, Letters letters, Lines lines, bool isDefault = false, bool primary = false)
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id, StyleName = new() { Val = name } };
        if (isDefault)
        {
            style.Default = true;
        }

        style.BasedOn = parent is null ? null : new() { Val = parent };
        style.NextParagraphStyle = next is null ? null : new() { Val = next };
        if (primary)
        {
            style.PrimaryStyle = new();
        }

        style.StyleParagraphProperties = lines.Properties();
        style.StyleRunProperties = letters.Properties();
        return style;
    }

    private static W.Style Character(string id, string name, W.StyleRunProperties properties) =>
        new() { Type = W.StyleValues.Character, StyleId = id, StyleName = new() { Val = name }, StyleRunProperties = properties };

    private static W.Style Table() => new()
    {
        Type = W.StyleValues.Table,
        StyleId = Grid,
        Default = true,
        StyleName = new() { Val = "Normal Table" },
        StyleTableProperties = new(
            new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellMarginDefault(
                new W.TopMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa }, new W.TableCellLeftMargin { Width = 80, Type = W.TableWidthValues.Dxa },
                new W.BottomMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa }, new W.TableCellRightMargin { Width = 80, Type = W.TableWidthValues.Dxa })),
    };

    private readonly record struct Letters(double Size, bool Bold = false, Colour? Ink = null)
    {
        public W.StyleRunProperties Properties()
        {
            var properties = new W.StyleRunProperties();
            if (Bold)
            {
                properties.Append(new W.Bold(), new W.BoldComplexScript());
            }

            if (Ink is { } ink)
            {
                properties.Append(new W.Color { Val = WordUnits.Hex(ink) });
            }

            properties.Append(new W.FontSize { Val = WordUnits.HalfPoints(Size) }, new W.FontSizeComplexScript { Val = WordUnits.HalfPoints(Size) });
            return properties;
        }
    }

    /// <param name="Line">240 is single spacing.</param>
    /// <param name="Outline">The level in the document's outline, from 0.</param>
    /// <param name="Fill">A band over the whole width, with air around the text. Paragraphs with the same band grow together.</param>
    /// <param name="Leader">Where a figure at the end of the line stands, behind dots.</param>
    private readonly record struct Lines(
        double Before, double After, int Line = 300, bool KeepsNext = false, int? Outline = null, Colour? Fill = null, double Indent = 0, double? Leader = null, Colour? RuleAbove = null, Colour? RuleBelow = null)
    {
        public W.StyleParagraphProperties Properties()
        {
            var properties = new W.StyleParagraphProperties();
            if (KeepsNext)
            {
                properties.Append(new W.KeepNext(), new W.KeepLines());
            }

            if (Borders() is { HasChildren: true } borders)
            {
                properties.Append(borders);
            }

            if (Fill is { } fill)
            {
                properties.Append(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = WordUnits.Hex(fill) });
            }

            if (Leader is { } end)
            {
                properties.Append(new W.Tabs(new W.TabStop { Val = W.TabStopValues.Right, Leader = W.TabStopLeaderCharValues.Dot, Position = WordUnits.Twips(end) }));
            }

            properties.Append(new W.SpacingBetweenLines
            {
                Before = WordUnits.TwipsText(Before),
                After = WordUnits.TwipsText(After),
                Line = Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
                LineRule = W.LineSpacingRuleValues.Auto,
            });
            if (Fill is not null)
            {
                properties.Append(new W.Indentation { Left = WordUnits.TwipsText(BandSides), Right = WordUnits.TwipsText(BandSides) });
            }
            else if (Indent > 0)
            {
                properties.Append(new W.Indentation { Left = WordUnits.TwipsText(Indent) });
            }

            if (Outline is { } level)
            {
                properties.Append(new W.OutlineLevel { Val = level });
            }

            return properties;
        }

        private W.ParagraphBorders Borders()
        {
            var borders = new W.ParagraphBorders();
            if (Fill is { } fill)
            {
                borders.Append(Edge<W.TopBorder>(fill, BandEnds), Edge<W.LeftBorder>(fill, BandSides), Edge<W.BottomBorder>(fill, BandEnds), Edge<W.RightBorder>(fill, BandSides));
                return borders;
            }

            if (RuleAbove is { } above)
            {
                borders.Append(Edge<W.TopBorder>(above, RuleGap));
            }

            if (RuleBelow is { } below)
            {
                borders.Append(Edge<W.BottomBorder>(below, RuleGap));
            }

            return borders;
        }

        private static T Edge<T>(Colour colour, uint gap)
            where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = 4, Space = gap, Color = WordUnits.Hex(colour) };
    }
}
