using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Languages;

/// <summary>A whole sentence in English with its values apart, as <c>$"{open} of {all} questions are open."</c> gives it; the sentence with numbered places is what catalogues know it by.</summary>
/// <remarks>Whole numbers are shown as the language groups them; other numbers come as text that <see cref="Words"/> has formed, so that nobody forgets their decimals.</remarks>
[InterpolatedStringHandler]
public readonly struct Phrase(int literalLength, int formattedCount)
{
    private readonly StringBuilder _key = new(literalLength + (3 * formattedCount));
    private readonly List<object> _values = new(formattedCount);

    internal string Key => _key.ToString();

    internal IReadOnlyList<object> Values => _values;

    public void AppendLiteral(string text) => _key.Append(text);

    public void AppendFormatted(string? text) => Add(text ?? "");

    public void AppendFormatted(int number) => Add(number);

    /// <summary>Keeps its style and its language where the sentence becomes spans.</summary>
    public void AppendFormatted(TextSpan span) => Add(span);

    public void AppendFormatted(IReadOnlyList<TextSpan> spans) => Add(spans);

    private void Add(object value)
    {
        _key.Append(CultureInfo.InvariantCulture, $"{{{_values.Count}}}");
        _values.Add(value);
    }
}
