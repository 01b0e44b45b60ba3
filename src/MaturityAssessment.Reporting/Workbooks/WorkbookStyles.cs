using S = DocumentFormat.OpenXml.Spreadsheet;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>How cells look, one style for each <see cref="CellLook"/> in its order.</summary>
internal static class WorkbookStyles
{
    private const uint FractionFormat = 164;
    private const uint ShownFormat = 165;
    private const uint AsText = 49;
    private const uint Whole = 3;
    private const uint OneDecimalPercent = 166;
    private const uint DayFormat = 167;
    private const uint Bold = 1;
    private const uint HeadFill = 2;
    private const uint InputFill = 3;

    /// <param name="dayFormat">How dates look: with the month as a word, so that nobody takes it for the day.</param>
    public static S.Stylesheet Of(int decimals, string dayFormat) => new(
        new S.NumberingFormats(
            new S.NumberingFormat { NumberFormatId = FractionFormat, FormatCode = "0.0000" },
            new S.NumberingFormat { NumberFormatId = ShownFormat, FormatCode = decimals > 0 ? "#,##0." + new string('0', decimals) : "#,##0" },
            new S.NumberingFormat { NumberFormatId = OneDecimalPercent, FormatCode = "0.0%" },
            new S.NumberingFormat { NumberFormatId = DayFormat, FormatCode = dayFormat }),
        new S.Fonts(Font(11, false), Font(11, true)),
        new S.Fills(
            new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }), new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 }),
            Solid("FFDCE8F5"), Solid("FFFFF8E1")),
        new S.Borders(new S.Border(new S.LeftBorder(), new S.RightBorder(), new S.TopBorder(), new S.BottomBorder(), new S.DiagonalBorder())),
        new S.CellStyleFormats(new S.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new S.CellFormats(Enum.GetValues<CellLook>().Select(Format)));

    private static S.CellFormat Format(CellLook look) => look switch
    {
        CellLook.Head => Cell(0, Bold, HeadFill, wraps: true),
        CellLook.HeadOfFigures => Cell(0, Bold, HeadFill, wraps: true, atEnd: true),
        CellLook.Wrapped => Cell(0, wraps: true),
        CellLook.Fraction => Cell(FractionFormat),
        CellLook.Shown => Cell(ShownFormat),
        CellLook.Percent => Cell(OneDecimalPercent),
        CellLook.Date => Cell(DayFormat, atStart: true),
        CellLook.Money or CellLook.Whole => Cell(Whole),
        CellLook.TextInput => Cell(AsText, fill: InputFill, quoted: true),
        CellLook.NumberInput => Cell(0, fill: InputFill),
        CellLook.Code => Cell(AsText, quoted: true),
        _ => Cell(0),
    };

    private static S.CellFormat Cell(uint number, uint font = 0, uint fill = 0, bool wraps = false, bool quoted = false, bool atStart = false, bool atEnd = false)
    {
        var format = new S.CellFormat
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = 0,
            FormatId = 0,
            ApplyNumberFormat = number != 0,
            ApplyFont = font != 0,
            ApplyFill = fill != 0,
            ApplyAlignment = true,
            Alignment = new() { Vertical = S.VerticalAlignmentValues.Top, WrapText = wraps },
        };
        if (atStart || atEnd)
        {
            format.Alignment.Horizontal = atStart ? S.HorizontalAlignmentValues.Left : S.HorizontalAlignmentValues.Right;
        }

        if (quoted)
        {
            // as if an apostrophe had been typed in front: it is text, whatever it begins with
            format.QuotePrefix = true;
        }

        return format;
    }

    private static S.Font Font(double size, bool bold)
    {
        var font = new S.Font();
        if (bold)
        {
            font.Append(new S.Bold());
        }

        font.Append(new S.FontSize { Val = size }, new S.FontName { Val = "Calibri" });
        return font;
    }

    private static S.Fill Solid(string colour) => new(new S.PatternFill(new S.ForegroundColor { Rgb = colour }, new S.BackgroundColor { Indexed = 64 }) { PatternType = S.PatternValues.Solid });
}
