using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Languages;

/// <summary>A language of reports: what is said in it, and how it writes figures, money and dates.</summary>
/// <remarks>
/// Whoever writes a report says whole English sentences; this finds the same sentence in its own language.
/// It is handed from hand to hand and never taken from the thread, so that reports in several languages can be made at once.
/// </remarks>
public sealed partial class Words
{
    private readonly Catalogue _catalogue;
    private readonly Forms _forms;

    internal Words(string code, string tag, string ownName, Forms forms, Catalogue catalogue)
    {
        (Code, Tag, OwnName) = (code, tag, ownName);
        (_forms, _catalogue) = (forms, catalogue);
    }

    public static Words English { get; } = new("en", "en-GB", "English", Forms.English, Catalogue.Original);

    public static Words French { get; } = new("fr", "fr-FR", "français", Forms.French, Catalogue.Load("fr"));

    /// <summary>The languages that there are reports in.</summary>
    public static IReadOnlyList<Words> All { get; } = [English, French];

    /// <summary>Such as "fr".</summary>
    public string Code { get; }

    /// <summary>BCP 47, as documents state it.</summary>
    public string Tag { get; }

    /// <summary>As its speakers call it.</summary>
    public string OwnName { get; }

    /// <summary>The language of this code or tag, such as "fr" or "fr-CA"; null where there is no report in it.</summary>
    public static Words? Find(string? code) => All.FirstOrDefault(w => w.IsLanguageOf(code));

    /// <summary>Whether a text with this tag is in this language.</summary>
    public bool IsLanguageOf(string? tag) => tag is not null && tag.Split('-')[0].Equals(Code, StringComparison.OrdinalIgnoreCase);

    /// <summary>A sentence, heading or name that holds no values.</summary>
    public string Say([ConstantExpected] string text) => _catalogue.Find(text);

    /// <summary>A sentence with values in it.</summary>
    public string Say(Phrase phrase)
    {
        var said = new StringBuilder();
        foreach (var (text, value) in Parts(phrase))
        {
            said.Append(value is TextSpan span ? span.Text : value ?? text);
        }

        return said.ToString();
    }

    /// <summary>The one or the other sentence, by what the language takes for one.</summary>
    public string Say(int count, Phrase one, Phrase many) => Say(Chosen(count, one, many));

    /// <summary>A sentence whose values keep their style and their language.</summary>
    public IReadOnlyList<TextSpan> Spans(Phrase phrase)
    {
        var spans = new List<TextSpan>();
        var plain = new StringBuilder();
        foreach (var (text, value) in Parts(phrase))
        {
            if (value is TextSpan span)
            {
                Flush();
                spans.Add(span);
            }
            else
            {
                plain.Append(value ?? text);
            }
        }

        Flush();
        return spans;

        void Flush()
        {
            if (plain.Length > 0)
            {
                spans.Add(new(plain.ToString()));
                plain.Clear();
            }
        }
    }

    public IReadOnlyList<TextSpan> Spans(int count, Phrase one, Phrase many) => Spans(Chosen(count, one, many));

    /// <summary>A name that comes from a list rather than from the place where it is said, such as what a chart's rows stand for.</summary>
    internal string Named(string text) => _catalogue.Find(text);

    /// <summary>A text that is in another language than the report, such as the model's titles: screen readers must be told.</summary>
    internal TextSpan Quoted(string text, string language) => new(text) { Language = IsLanguageOf(language) ? null : language };

    private Phrase Chosen(int count, Phrase one, Phrase many) => _forms.IsOne(count) ? one : many;

    private IEnumerable<(string Text, object? Value)> Parts(Phrase phrase)
    {
        var text = _catalogue.Find(phrase.Key);
        var from = 0;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', from))
        {
            var close = text.IndexOf('}', open);
            if (open > from)
            {
                yield return (text[from..open], null);
            }

            var value = phrase.Values[int.Parse(text.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)];
            yield return ("", value is int number ? Number(number) : value);
            from = close + 1;
        }

        if (from < text.Length)
        {
            yield return (text[from..], null);
        }
    }
}
