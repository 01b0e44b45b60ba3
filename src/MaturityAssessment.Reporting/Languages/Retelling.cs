using System.Text.RegularExpressions;

namespace MaturityAssessment.Reporting.Languages;

/// <summary>Sentences that come to a report ready made, in English: the planner's reasons and the places of a benchmark. They are known by their shape.</summary>
internal static partial class Retelling
{
    /// <summary>As those say them who make them, with numbered places for what differs.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "It does not fit beside the others.",
        "Beside the others that must be in the plan, budget, time or people do not suffice for it.",
        "It does not go together with {0}, which is in the plan.",
        "It depends on {0}, which does not go together with {1}, which is in the plan.",
        "It costs {0}, and {1} of the budget is left.",
        "With what it depends on it costs {0}, and {1} of the budget is left.",
        "It finds no time within one period at which the money, the people and the order of the work allow it beside the others.",
        "It finds no time within {0} periods at which the money, the people and the order of the work allow it beside the others.",
        "With what it depends on it finds no time within one period at which the money, the people and the order of the work allow it beside the others.",
        "With what it depends on it finds no time within {0} periods at which the money, the people and the order of the work allow it beside the others.",
        "It needs more people at the same time than are free within one period.",
        "It needs more people at the same time than are free within {0} periods.",
        "With what it depends on it needs more people at the same time than are free within one period.",
        "With what it depends on it needs more people at the same time than are free within {0} periods.",
        "It depends on itself in a circle.",
        "It depends on {0}, which depends on itself in a circle.",
        "It depends on {0}, which is not among the initiatives.",
        "It is both pinned and forbidden.",
        "It depends on {0}, which must not be in the plan.",
        "It depends on {0}, but the two do not go together.",
        "It depends on {0} and on {1}, which do not go together.",
        "It depends on {0}, which belongs to a later phase, and phases go one after another.",
        "It needs {0} people for {1} in every quarter, and there are {2}.",
        "It takes 1 quarter, and the plan has {0}.",
        "It takes {0} quarters, and the plan has {1}.",
        "With what it depends on it takes {0} quarters, and the plan has {1}.",
        "It takes 1 quarter, which does not fit into quarters {0} to {1}.",
        "It takes {0} quarters, which does not fit into quarters {1} to {2}.",
        "It takes {0} quarters and cannot start before quarter {1}, which does not fit into quarters {2} to {3}.",
        "It takes {0} quarters, and in no such stretch of quarters {1} to {2} are there enough people for it.",
        "It takes {0} quarters, and in no such stretch of quarters {1} to {2} are the budgets of single quarters large enough for it.",
        "It takes {0} quarters, and in no such stretch of quarters {1} to {2} are there enough people and money for it.",
        "It is pinned to quarter {0}, and what it depends on is not finished before quarter {1}.",
        "It is pinned to quarter {0}, and from there on there are not enough people for it.",
        "It is pinned to quarter {0}, and from there on the budgets of single quarters are too small for it.",
        "All agencies",
        "Sector: {0}",
        "Staff: {0}",
        "Under {0}",
        "at the median",
        "in the upper quarter",
        "above the median",
        "below the median",
        "in the lower quarter",
    ];

    private static readonly Lazy<IReadOnlyList<(Regex Shape, string Sentence)>> Shapes = new(() =>
        [.. Known.Select(k => (new Regex("^" + Place().Replace(Regex.Escape(k).Replace("}", "\\}"), "(.+?)") + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline), k))]);

    /// <summary>The same in the report's language; null where its shape is not known.</summary>
    public static string? Retold(this Words words, string english)
    {
        foreach (var (shape, sentence) in Shapes.Value)
        {
            if (shape.Match(english) is { Success: true } match)
            {
                return words.Retold(sentence, [.. match.Groups.Cast<Group>().Skip(1).Select(g => words.Refigured(g.Value))]);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\\\{\d\\\}")]
    private static partial Regex Place();
}
