using System.Globalization;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Reporting;

/// <summary>Figures as people read them, the same everywhere: 1,234,567 and 24 November 2026.</summary>
public static class Shown
{
    /// <summary>A normalised score on the scale's display range, with its decimals.</summary>
    public static string Score(this MaturityScale scale, double score) => Number(scale.Shown(score), scale.Decimals);

    /// <summary>The same on a node's own display range, where it has one.</summary>
    public static string Score(this MaturityScale scale, double score, DisplayRange? own) =>
        own is { } range ? Number(Math.Round(range.Map(score), scale.Decimals, MidpointRounding.AwayFromZero), scale.Decimals) : scale.Score(score);

    /// <summary>"52.3", or a dash for none.</summary>
    public static string ScoreOrDash(this MaturityScale scale, double? score, DisplayRange? own = null) => score is { } s ? scale.Score(s, own) : "–";

    /// <summary>A difference of two normalised scores, as points on the display range and with its sign.</summary>
    public static string Change(this MaturityScale scale, double from, double to)
    {
        var change = Math.Round(scale.Shown(to) - scale.Shown(from), scale.Decimals, MidpointRounding.AwayFromZero);
        return (change > 0 ? "+" : "") + Number(change, scale.Decimals);
    }

    /// <summary>A part of a score, normalised, as points on the display range and with its sign.</summary>
    public static string Points(this MaturityScale scale, double part)
    {
        var points = Math.Round(part * (scale.Display.Max - scale.Display.Min), scale.Decimals, MidpointRounding.AwayFromZero);
        return (points > 0 ? "+" : "") + Number(points, scale.Decimals);
    }

    public static string Number(double value, int decimals) =>
        (value == 0 ? 0 : value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>With no more decimals than it needs: "3", "2.5".</summary>
    public static string Trimmed(double value, int mostDecimals)
    {
        var text = Number(Math.Round(value, mostDecimals, MidpointRounding.AwayFromZero), mostDecimals);
        return text.Contains('.') ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"EUR 1,234,567"; without a currency the number alone.</summary>
    public static string Money(decimal value, string currency) =>
        (currency.Length > 0 ? currency + " " : "") + Math.Round(value, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1.25m" or "350k", where there is little room.</summary>
    public static string ShortMoney(decimal value) => value switch
    {
        >= 999_500_000 => (value / 1_000_000_000).ToString("#,0.##", CultureInfo.InvariantCulture) + "bn",
        >= 999_500 => (value / 1_000_000).ToString("0.##", CultureInfo.InvariantCulture) + "m",
        >= 1_000 => (value / 1_000).ToString("0", CultureInfo.InvariantCulture) + "k",
        _ => value.ToString("0", CultureInfo.InvariantCulture),
    };

    /// <summary>"12%" of a share from 0 to 1. What is not quite all is never shown as 100%, what is not quite nothing never as 0%.</summary>
    public static string Percent(double share)
    {
        var percent = Math.Round(share * 100, MidpointRounding.AwayFromZero);
        return percent switch
        {
            >= 100 when share < 1 - MaturityScale.Tolerance => "99%",
            <= 0 when share > MaturityScale.Tolerance => "<1%",
            _ => percent.ToString("0", CultureInfo.InvariantCulture) + "%",
        };
    }

    /// <summary>"1 question", "12 questions".</summary>
    public static string Count(int count, string one, string? many = null) => $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>Small whole numbers as a word, as prose has them.</summary>
    public static string InWords(int count) => count is >= 0 and <= 12
        ? new[] { "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve" }[count]
        : Number(count);

    /// <summary>The same where the word stands alone: "none of them".</summary>
    public static string InWordsOrNone(int count) => count == 0 ? "none" : InWords(count);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"5 Mar 2027", where there is little room.</summary>
    public static string ShortDate(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Level(MaturityLevel level) => $"level {level.Number} ({level.Name})";

    /// <summary>The quarter in which a day lies: "Q1 2027".</summary>
    public static string Quarter(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"Q{((day.Month - 1) / 3) + 1} {day.Year}");

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

    /// <summary>With a capital at the start.</summary>
    public static string AsSentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>With a full stop at the end, where it has no sign of its own there.</summary>
    public static string Sentence(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' or '…' ? text : text + ".";
}
