using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting;

/// <summary>Figures as people read them on the screen, which speaks English: 1,234,567 and 24 November 2026. Reports ask the words of their own language.</summary>
public static class Shown
{
    /// <inheritdoc cref="Words.Score"/>
    public static string Score(this MaturityScale scale, double score, DisplayRange? own = null) => Words.English.Score(scale, score, own);

    /// <inheritdoc cref="Words.ScoreOrDash"/>
    public static string ScoreOrDash(this MaturityScale scale, double? score, DisplayRange? own = null) => Words.English.ScoreOrDash(scale, score, own);

    /// <inheritdoc cref="Words.Change"/>
    public static string Change(this MaturityScale scale, double from, double to) => Words.English.Change(scale, from, to);

    /// <inheritdoc cref="Words.Points"/>
    public static string Points(this MaturityScale scale, double part) => Words.English.Points(scale, part);

    public static string Number(double value, int decimals) => Words.English.Number(value, decimals);

    public static string Number(int value) => Words.English.Number(value);

    /// <inheritdoc cref="Words.Money"/>
    public static string Money(decimal value, string currency) => Words.English.Money(value, currency);

    /// <inheritdoc cref="Words.ShortMoney"/>
    public static string ShortMoney(decimal value) => Words.English.ShortMoney(value);

    /// <inheritdoc cref="Words.Percent(double)"/>
    public static string Percent(double share) => Words.English.Percent(share);

    /// <summary>"1 question", "12 questions".</summary>
    public static string Count(int count, string one, string? many = null) => $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <inheritdoc cref="Words.InWords"/>
    public static string InWords(int count) => Words.English.InWords(count);

    /// <inheritdoc cref="Words.List"/>
    public static string List(IReadOnlyList<string> items) => Words.English.List(items);

    public static string Date(DateOnly date) => Words.English.Date(date);

    public static string Level(MaturityLevel level) => Words.English.Level(level);

    /// <inheritdoc cref="Words.Quarter"/>
    public static string Quarter(DateOnly day) => Words.English.Quarter(day);

    /// <summary>Cut at a word, with an ellipsis, when longer than allowed.</summary>
    public static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', longest - 1);
        var end = cut > longest / 2 ? cut : longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    /// <summary>As many whole sentences as are allowed; where the first is longer alone, it is cut at a word.</summary>
    public static string WholeSentences(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = text.LastIndexOf(". ", longest - 1, StringComparison.Ordinal);
        return end > 0 ? text[..(end + 1)] : Shortened(text, longest);
    }

    /// <summary>With a capital at the start.</summary>
    public static string AsSentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>With a full stop at the end, where it has no sign of its own there.</summary>
    public static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' or '…' ? text : text + ".";
}
