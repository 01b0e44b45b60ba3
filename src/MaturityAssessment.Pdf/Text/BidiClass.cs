using System.Globalization;

namespace MaturityAssessment.Pdf.Text;

/// <summary>The character classes of the Unicode bidirectional algorithm that occur in typed text.</summary>
internal enum BidiClass : byte
{
    Left,
    Right,
    ArabicLetter,
    EuropeanNumber,
    ArabicNumber,
    EuropeanSeparator,
    EuropeanTerminator,
    CommonSeparator,
    NonSpacingMark,
    Neutral,
}

internal static class BidiClasses
{
    public static BidiClass Of(char c) => c switch
    {
        (>= '0' and <= '9') or (>= '\u06f0' and <= '\u06f9') => BidiClass.EuropeanNumber,
        (>= '\u0660' and <= '\u0669') or '\u066b' or '\u066c' => BidiClass.ArabicNumber,
        '+' or '-' or '\u2212' => BidiClass.EuropeanSeparator,
        '#' or '%' or '°' or '\u066a' or '\u2030' => BidiClass.EuropeanTerminator,
        ',' or '.' or ':' or '/' or '\u00a0' => BidiClass.CommonSeparator,
        '\u200e' => BidiClass.Left,
        '\u200f' => BidiClass.Right,
        _ => ByCategory(c),
    };

    private static BidiClass ByCategory(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiClass.NonSpacingMark,
        UnicodeCategory.CurrencySymbol => BidiClass.EuropeanTerminator,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber => ByScript(c),
        _ => c is (>= '\u0590' and <= '\u05ff') ? BidiClass.Right : BidiClass.Neutral,
    };

    private static BidiClass ByScript(char c) => c switch
    {
        (>= '\u0590' and <= '\u05ff') or (>= '\u07c0' and <= '\u085f') or (>= '\ufb1d' and <= '\ufb4f') => BidiClass.Right,
        (>= '\u0600' and <= '\u07bf') or (>= '\u0860' and <= '\u08ff') or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefe') => BidiClass.ArabicLetter,
        _ => BidiClass.Left,
    };
}
