using System.Text.RegularExpressions;

namespace MaturityAssessment.Reporting.Languages;

/// <summary>Sentences that come to a report ready made, in English: the planner's reasons, the places of a benchmark, the answers that a kind of question brings along. They are known by their shape.</summary>
internal static partial class Retelling
{
    /// <summary>As those say them who make them, with numbered places for what differs. Where two shapes fit, the first counts.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "It does not fit beside the others.",
        "Beside the others that must be in the plan, budget, time or people do not suffice for it.",
        "It does not go together with {0}, which is in the plan.",
        "It is both pinned and forbidden.",
        "It depends on itself in a circle.",
        "It depends on {0}, which depends on itself in a circle.",
        "It depends on {0}, which does not go together with {1}, which is in the plan.",
        "It depends on {0}, which must not be in the plan.",
        "It depends on {0}, but the two do not go together.",
        "It depends on {0} and on {1}, which do not go together.",
        "It depends on {0}, which {1}",
        "It depends on {0}, which is not among the initiatives.",
        "It depends on {0}, which belongs to a later phase, and phases go one after another.",
        "It costs {0}, and {1} of the budget is left.",
        "With what it depends on it costs {0}, and {1} of the budget is left.",
        "It finds no time within {0} at which the money, the people and the order of the work allow it beside the others.",
        "With what it depends on it finds no time within {0} at which the money, the people and the order of the work allow it beside the others.",
        "It needs more people at the same time than are free within {0}.",
        "With what it depends on it needs more people at the same time than are free within {0}.",
        "It needs {0} for {1} in every quarter, and {2}.",
        "It takes {0}, and the plan has {1}.",
        "With what it depends on it takes {0}, and the plan has {1}.",
        "It takes {0} and cannot start before {1}, which does not fit into {2}.",
        "It takes {0}, which does not fit into {1}.",
        "It takes {0}, and in no such stretch of {1} are there enough people for it.",
        "It takes {0}, and in no such stretch of {1} are the budgets of single quarters large enough for it.",
        "It takes {0}, and in no such stretch of {1} are there enough people and money for it.",
        "It is pinned to {0}, and what it depends on is not finished before {1}.",
        "It is pinned to {0}, and takes {1}, not all of them within {2}.",
        "It is pinned to {0}, and from there on there are not enough people for it.",
        "It is pinned to {0}, and from there on the budgets of single quarters are too small for it.",
        "1 person",
        "{0} people",
        "there is 1",
        "there are {0}",
        "1 quarter",
        "{0} quarters",
        "quarters {0} to {1}",
        "quarter {0}",
        "Q{0} {1} to Q{2} {3}",
        "Q{0} {1}",
        "All agencies",
        "Sector: {0}",
        "Staff: {0}",
        "Under {0}",
        "at the median",
        "in the upper quarter",
        "above the median",
        "below the median",
        "in the lower quarter",
        "Yes",
        "No",
        "Strongly disagree",
        "Disagree",
        "Neither agree nor disagree",
        "Agree",
        "Strongly agree",
        "{0} – Strongly disagree",
        "{0} – Strongly agree",
    ];

    // what people call things may look like these: only with figures in their places are they meant
    private static readonly HashSet<string> OfFigures = ["Q{0} {1} to Q{2} {3}", "Q{0} {1}", "{0} people", "there are {0}"];

    /// <summary>What holds for an initiative that another one needs is said of it as a clause.</summary>
    private const string OfAnother = "It depends on {0}, which {1}";

    private static readonly Lazy<IReadOnlyList<(Regex Shape, string Sentence)>> Shapes = new(() =>
        [.. Known.OrderBy(k => k == OfAnother).Select(k => (new Regex("^" + Place().Replace(Regex.Escape(k).Replace("}", "\\}"), "(.+?)") + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline), k))]);

    /// <summary>The same in the report's language; null where its shape is not known.</summary>
    public static string? Retold(this Words words, string english)
    {
        if (words.Code == Words.English.Code)
        {
            return english;
        }

        foreach (var (shape, sentence) in Shapes.Value)
        {
            if (shape.Match(english) is not { Success: true } match)
            {
                continue;
            }

            var values = match.Groups.Cast<Group>().Skip(1).Select(g => g.Value).ToList();
            if (OfFigures.Contains(sentence) && values.Exists(v => !v.All(c => char.IsAsciiDigit(c) || c is '.' or ',')))
            {
                continue;
            }

            if (sentence != OfAnother)
            {
                return words.Retold(sentence, values.ConvertAll(v => sentence[0] == 'Q' ? v : words.Retold(v) ?? words.Refigured(v)));
            }

            return words.Retold("It " + values[1]) is { } clause ? words.Retold(sentence, [values[0], char.ToLowerInvariant(clause[0]) + clause[1..]]) : null;
        }

        return null;
    }

    [GeneratedRegex(@"\\\{\d\\\}")]
    private static partial Regex Place();
}
