using System.Globalization;

namespace MaturityAssessment.Reporting.Languages;

/// <summary>How a language writes figures and dates. Stated here rather than asked of the machine, whose tables change with its version.</summary>
internal sealed record Forms
{
    public static Forms English { get; } = new()
    {
        Numbers = NumberFormatInfo.InvariantInfo,
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        SmallNumbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        None = "none",
        And = " and ",
        Semicolon = "; ",
        Thousand = "k",
        Million = "m",
        Billion = "bn",
        Percent = "%",
        CurrencyStandsFirst = true,
        IsOne = count => count == 1,
        FirstOfMonth = "1",
        DayInSheets = "[$-809]d mmmm yyyy",
    };

    public static Forms French { get; } = new()
    {
        Numbers = new() { NumberGroupSeparator = FrenchSpaces.Thin, NumberDecimalSeparator = "," },
        Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ShortMonths = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
        SmallNumbers = ["aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
        None = "aucune",
        And = " et ",
        Semicolon = FrenchSpaces.Thin + "; ",
        Thousand = FrenchSpaces.Whole + "k",
        Million = FrenchSpaces.Whole + "M",
        Billion = FrenchSpaces.Whole + "Md",
        Percent = FrenchSpaces.Thin + "%",
        CurrencyStandsFirst = false,
        IsOne = count => Math.Abs(count) < 2,
        FirstOfMonth = "1er",
        DayInSheets = "[$-40C]d mmmm yyyy",
    };

    public required NumberFormatInfo Numbers { get; init; }
    public required IReadOnlyList<string> Months { get; init; }
    public required IReadOnlyList<string> ShortMonths { get; init; }

    /// <summary>From none to twelve. What reports count in words (initiatives, questions, rules) is feminine in French.</summary>
    public required IReadOnlyList<string> SmallNumbers { get; init; }

    /// <summary>None where it stands alone.</summary>
    public required string None { get; init; }

    public required string And { get; init; }
    public required string Semicolon { get; init; }
    public required string Thousand { get; init; }
    public required string Million { get; init; }
    public required string Billion { get; init; }
    public required string Percent { get; init; }
    public required bool CurrencyStandsFirst { get; init; }

    /// <summary>Whether so many take the singular.</summary>
    public required Func<int, bool> IsOne { get; init; }

    public required string FirstOfMonth { get; init; }

    /// <summary>How spreadsheets are told to write a day, with the month in this language whatever theirs is.</summary>
    public required string DayInSheets { get; init; }
}
