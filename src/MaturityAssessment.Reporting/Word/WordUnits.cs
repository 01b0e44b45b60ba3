using System.Globalization;
using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>Points in the units that Word counts in.</summary>
internal static class WordUnits
{
    public static int Twips(double points) => (int)Math.Round(points * 20);

    public static string TwipsText(double points) => Twips(points).ToString(CultureInfo.InvariantCulture);

    public static string HalfPoints(double points) => Math.Max(2, (int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);

    public static long Emu(double points) => (long)Math.Round(points * 12_700);

    /// <summary>Six hexadecimal digits.</summary>
    public static string Hex(Colour colour) => string.Create(CultureInfo.InvariantCulture, $"{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}");
}
