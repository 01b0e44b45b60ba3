using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using MaturityAssessment.Domain.Comparisons;
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
            said.Append(value switch
            {
                TextSpan span => span.Text,
                IReadOnlyList<TextSpan> spans => string.Concat(spans.Select(s => s.Text)),
                _ => value ?? text,
            });
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
            foreach (var span in value switch { TextSpan one => [one], IReadOnlyList<TextSpan> several => several, _ => [new TextSpan((string?)value ?? text)] })
            {
                if (span == new TextSpan(span.Text))
                {
                    plain.Append(span.Text);
                    continue;
                }

                Flush();
                spans.Add(span);
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

    /// <summary>Sentences after one another, as a paragraph has them.</summary>
    public static IReadOnlyList<TextSpan> Running(params IEnumerable<IReadOnlyList<TextSpan>> sentences)
    {
        var spans = new List<TextSpan>();
        foreach (var sentence in sentences.Where(s => s.Count > 0))
        {
            if (spans.Count > 0)
            {
                spans.Add(" ");
            }

            spans.AddRange(sentence);
        }

        return spans;
    }

    /// <summary>A name that comes from a list rather than from the place where it is said, such as what a chart's rows stand for.</summary>
    internal string Named(string text) => _catalogue.Find(text);

    /// <summary>A class of staff as <see cref="SizeClass"/> has it; a table's own name of one stays as it is.</summary>
    internal string Size(string name) => SizeClass.All.Contains(name) ? Named(name) : name;

    /// <summary>The same words, telling which sentences they did not know.</summary>
    internal Words Telling(Action<string> whatIsMissing) => new(Code, Tag, OwnName, _forms, _catalogue.Telling(whatIsMissing));

    /// <summary>A sentence from a list, with values as text.</summary>
    internal string Retold(string sentence, IReadOnlyList<string> values) => string.Concat(Parts(_catalogue.Find(sentence), values).Select(p => (string?)p.Value ?? p.Text));

    private Phrase Chosen(int count, Phrase one, Phrase many) => _forms.IsOne(count) ? one : many;

    private IEnumerable<(string Text, object? Value)> Parts(Phrase phrase) =>
        Parts(_catalogue.Find(phrase.Key), phrase.Values).Select(p => (p.Text, p.Value is int number ? Number(number) : p.Value));

    private static IEnumerable<(string Text, object? Value)> Parts(string text, IReadOnlyList<object> values)
    {
        var from = 0;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', from))
        {
            var close = text.IndexOf('}', open);
            if (open > from)
            {
                yield return (text[from..open], null);
            }

            yield return ("", values[int.Parse(text.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)]);
            from = close + 1;
        }

        if (from < text.Length)
        {
            yield return (text[from..], null);
        }
    }
}
