using System.Globalization;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Reporting.Languages;

/// <summary>Figures as people of that language read them: 1,234,567 and 24 November 2026.</summary>
public sealed partial class Words
{
    /// <summary>A normalised score on the scale's display range, with its decimals; on a node's own display range, where it has one.</summary>
    public string Score(MaturityScale scale, double score, DisplayRange? own = null) => own is { } range
        ? Number(Math.Round(range.Map(score), scale.Decimals, MidpointRounding.AwayFromZero), scale.Decimals)
        : Number(scale.Shown(score), scale.Decimals);

    /// <summary>"52.3 of 100", or "−47 on a scale from −203 to 110".</summary>
    public string OnScale(MaturityScale scale, double score) => scale.Display is { Min: 0, Max: var max }
        ? Say($"{Score(scale, score)} of {Number(max, max == Math.Truncate(max) ? 0 : 2)}")
        : Say($"{Score(scale, score)} on a scale from {Number(scale.Display.Min, 0)} to {Number(scale.Display.Max, 0)}");

    /// <summary>"52.3", or a dash for none.</summary>
    public string ScoreOrDash(MaturityScale scale, double? score, DisplayRange? own = null) => score is { } s ? Score(scale, s, own) : "–";

    /// <summary>A difference of two normalised scores, as points on the display range and with its sign.</summary>
    public string Change(MaturityScale scale, double from, double to) =>
        Signed(Math.Round(scale.Shown(to) - scale.Shown(from), scale.Decimals, MidpointRounding.AwayFromZero), scale.Decimals);

    /// <summary>A part of a score, normalised, as points on the display range and with its sign.</summary>
    public string Points(MaturityScale scale, double part) =>
        Signed(Math.Round(part * (scale.Display.Max - scale.Display.Min), scale.Decimals, MidpointRounding.AwayFromZero), scale.Decimals);

    public string Number(double value, int decimals) =>
        (value == 0 ? 0 : value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), _forms.Numbers).Replace('-', '−');

    public string Number(int value) => value.ToString("N0", _forms.Numbers);

    /// <summary>With so many decimals at most, and no zeros at the end of them: "2.5", "3".</summary>
    public string NumberAtMost(double value, int decimals) => (value == 0 ? 0 : value).ToString("#,0." + new string('#', decimals), _forms.Numbers).Replace('-', '−');

    /// <summary>What was measured, as it was given: "2.5 days", "40%".</summary>
    public string Amount(double value, string unit) => NumberAtMost(value, 4) + (unit == "%" ? _forms.Percent : unit.Length > 0 ? " " + unit : "");

    /// <summary>"EUR 1,234,567"; without a currency the number alone.</summary>
    public string Money(decimal value, string currency)
    {
        var number = Math.Round(value, MidpointRounding.AwayFromZero).ToString("N0", _forms.Numbers);
        return currency.Length == 0 ? number : _forms.CurrencyStandsFirst ? $"{currency} {number}" : number + FrenchSpaces.Whole + currency;
    }

    /// <summary>"1.25m" or "350k", where there is little room.</summary>
    public string ShortMoney(decimal value) => value switch
    {
        >= 999_500_000 => (value / 1_000_000_000).ToString("#,0.##", _forms.Numbers) + _forms.Billion,
        >= 999_500 => (value / 1_000_000).ToString("0.##", _forms.Numbers) + _forms.Million,
        >= 1_000 => (value / 1_000).ToString("0", _forms.Numbers) + _forms.Thousand,
        _ => value.ToString("0", _forms.Numbers),
    };

    /// <summary>"12%" of a share from 0 to 1. What is not quite all is never shown as 100%, what is not quite nothing never as 0%.</summary>
    public string Percent(double share)
    {
        var percent = Math.Round(share * 100, MidpointRounding.AwayFromZero);
        return percent switch
        {
            >= 100 when share < 1 - MaturityScale.Tolerance => "99" + _forms.Percent,
            <= 0 when share > MaturityScale.Tolerance => Say("<1%"),
            _ => percent.ToString("0", _forms.Numbers) + _forms.Percent,
        };
    }

    /// <summary>"12.34%", where every decimal counts.</summary>
    public string Percent(double share, int decimals) => Number(share * 100, decimals) + _forms.Percent;

    /// <summary>Small whole numbers as a word, as prose has them.</summary>
    public string InWords(int count) => count >= 0 && count < _forms.SmallNumbers.Count ? _forms.SmallNumbers[count] : Number(count);

    /// <summary>The same where the word stands alone: "none of them".</summary>
    public string InWordsOrNone(int count) => count == 0 ? _forms.None : InWords(count);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + _forms.And + items[^1],
    };

    /// <summary>"a, b and 3 more": so many of them, and how many more there are.</summary>
    public string Some(IReadOnlyList<string> items, int most) => items.Count <= most ? List(items) : Say(
        items.Count - most,
        $"{string.Join(", ", items.Take(most))} and one more",
        $"{string.Join(", ", items.Take(most))} and {items.Count - most} more");

    public string Semicolon => _forms.Semicolon;

    /// <summary>"a; b; c", for items that have commas of their own.</summary>
    public string Series(IEnumerable<string> items) => string.Join(Semicolon, items);

    /// <summary>"24 November 2026".</summary>
    public string Date(DateOnly date) =>
        $"{(date.Day == 1 ? _forms.FirstOfMonth : date.Day.ToString(CultureInfo.InvariantCulture))} {_forms.Months[date.Month - 1]} {date.Year.ToString("0000", CultureInfo.InvariantCulture)}";

    /// <summary>The format of a cell that holds a day.</summary>
    internal string DayInSheets => _forms.DayInSheets;

    /// <summary>"5 Mar 2027", where there is little room.</summary>
    public string ShortDate(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {_forms.ShortMonths[date.Month - 1]} {date.Year:0000}");

    /// <summary>An English figure as this language writes it; anything else as it is.</summary>
    internal string Refigured(string text)
    {
        var decimals = text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1;
        return double.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Number(number, decimals == text.Length ? 0 : decimals)
            : Size(text);
    }

    /// <summary>"level 3 (Defined)".</summary>
    public string Level(MaturityLevel level) => Say($"level {level.Number} ({level.Name})");

    /// <summary>The quarter in which a day lies: "Q1 2027".</summary>
    public string Quarter(DateOnly day) => Say($"Q{((day.Month - 1) / 3) + 1} {day.Year.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>"two decimals".</summary>
    public string Decimals(int decimals) => decimals switch
    {
        0 => Say("no decimals"),
        1 => Say("one decimal"),
        _ => Say($"{InWords(decimals)} decimals"),
    };

    private string Signed(double points, int decimals) => (points > 0 ? "+" : "") + Number(points, decimals);
}
