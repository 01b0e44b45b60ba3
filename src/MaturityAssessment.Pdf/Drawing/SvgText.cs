using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Drawing;

/// <summary>How numbers, colours and text are written in SVG.</summary>
internal static class SvgText
{
    public static string Number(double value) => double.IsFinite(value) ? Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture) : "0";

    public static string Colour(Colour colour) => colour.Variable is { } variable ? $"var({variable}, {colour})" : colour.ToString();

    public static string Escape(string text) => SecurityElement.Escape(TextCleaner.CleanLine(text));

    public static string IdFor(string contents) => "g" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contents)).AsSpan(0, 5));
}

/// <summary>An interpolated string whose numbers come out as SVG wants them, whatever the culture.</summary>
[InterpolatedStringHandler]
internal readonly ref struct SvgNumbers(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 6));

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(double value) => _text.Append(SvgText.Number(value));

    public override string ToString() => _text.ToString();
}
