using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What usually stands in the way and shows here, and what people will say.</summary>
internal static class PeopleChapter
{
    private const int MostChallenges = 4;
    private const int MostObjections = 4;
    private const int MostSigns = 3;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var challenges = Challenges(report);
        var objections = Objections(report);
        if (challenges.Count == 0 && objections.Count == 0)
        {
            yield break;
        }

        yield return new Heading(1, "People and risks", "people-and-risks");
        if (challenges.Count > 0)
        {
            yield return new Heading(2, "Challenges that show in the answers", "challenges");
            yield return new Paragraph("These are the difficulties that departments meet most often and whose signs stand in the answers given here, the gravest first. Each comes with what helps.");
            foreach (var block in challenges.SelectMany((c, i) => Challenge(report, c.Challenge, c.Signs, i + 1)))
            {
                yield return block;
            }
        }

        if (objections.Count > 0)
        {
            yield return new Heading(2, "What people will say, and what to answer", "objections");
            yield return new Paragraph("Some doubts will be heard whatever the plan. They deserve an honest answer: what is right about them, what experience shows, and what can be promised.");
            foreach (var block in objections.SelectMany(Objection))
            {
                yield return block;
            }
        }
    }

    private static List<(Challenge Challenge, List<Question> Signs)> Challenges(ReportFacts report) =>
    [
        .. report.Model.Challenges
            .Select(c => (Challenge: c, Signs: c.Signs
                .Where(s => report.Contributions.GetValueOrDefault(s.Question)?.Score is { } score && score <= s.AtMost + MaturityScale.Tolerance)
                .Select(s => report.Model.FindQuestion(s.Question)!)
                .ToList()))
            .Where(c => c.Signs.Count > 0)
            .OrderByDescending(c => (double)c.Signs.Count / c.Challenge.Signs.Count * c.Challenge.Likelihood * c.Challenge.Impact)
            .ThenBy(c => c.Challenge.Code, StringComparer.Ordinal)
            .Take(MostChallenges),
    ];

    private static IEnumerable<Block> Challenge(ReportFacts report, Challenge challenge, List<Question> signs, int place)
    {
        yield return new Heading(3, challenge.Title, $"challenge-{place}") { IsListed = false };
        yield return new Paragraph(
            new TextSpan(challenge.Description + " "),
            TextSpan.Emphasis($"{Likelihood(challenge.Likelihood)}; {Impact(challenge.Impact)}. Shows in {Shown.Count(signs.Count, "answer")} out of {Shown.Number(challenge.Signs.Count)}, such as “{string.Join("” and “", signs.Take(MostSigns - 1).Select(q => Shown.Shortened(q.Text, 110)))}”."));
        yield return new ItemList(challenge.Mitigations.Select(m => Mitigation(report, m)).ToList());
    }

    private static ListItem Mitigation(ReportFacts report, Mitigation mitigation)
    {
        var planned = report.Roadmap is { } roadmap
            ? roadmap.Plan.Initiatives.Where(i => mitigation.Initiatives.Contains(i.Initiative.Code)).OrderBy(i => i.Start).ToList()
            : [];
        return planned.Count == 0
            ? new(new TextSpan(mitigation.Text))
            : new(new TextSpan(mitigation.Text + " "), TextSpan.Emphasis($"In the roadmap: {string.Join("; ", planned.Select(i => $"{i.Initiative.Title} ({report.Span(i.Start, i.End)})"))}."));
    }

    private static string Likelihood(int value) => value switch
    {
        <= 1 => "Rare",
        2 => "Unlikely",
        3 => "Possible",
        4 => "Likely",
        _ => "Almost certain",
    };

    private static string Impact(int value) => value switch
    {
        <= 1 => "little harm if it happens",
        2 => "some harm if it happens",
        3 => "noticeable harm if it happens",
        4 => "serious harm if it happens",
        _ => "grave harm if it happens",
    };

    /// <summary>Those that the weakest answers make most likely to be heard.</summary>
    private static List<Objection> Objections(ReportFacts report) =>
    [
        .. report.Model.Objections
            .Select(o => (Objection: o, Weakness: o.Questions
                .Select(q => report.Contributions.GetValueOrDefault(q)?.Score is { } score ? 1 - score : (double?)null)
                .Where(w => w is not null).Select(w => w!.Value).DefaultIfEmpty(0).Average()))
            .OrderByDescending(o => o.Weakness).ThenBy(o => o.Objection.Code, StringComparer.Ordinal)
            .Take(MostObjections)
            .Select(o => o.Objection),
    ];

    private static IEnumerable<Block> Objection(Objection objection, int index)
    {
        yield return new Heading(3, $"“{objection.Words}”", $"objection-{index + 1}") { IsListed = false };
        yield return new Paragraph(TextSpan.Emphasis($"Heard from: {LowerFirst(objection.SaidBy)}.")) { KeepsWithNext = true };
        yield return new ItemList(
            new ListItem(TextSpan.Strong("What is right about it. "), new TextSpan(objection.Answer.WhatIsRight)),
            new ListItem(TextSpan.Strong("What experience shows. "), new TextSpan(objection.Answer.WhatEvidenceSays)),
            new ListItem(TextSpan.Strong("What to promise. "), new TextSpan(objection.Answer.WhatToPromise)));
    }

    private static string LowerFirst(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.') : text.TrimEnd('.');
}
