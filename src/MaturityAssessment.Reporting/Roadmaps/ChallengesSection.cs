using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The usual difficulties whose signs stand in the answers, with what helps.</summary>
internal static class ChallengesSection
{
    private const int MostChallenges = 4;
    private const int MostSigns = 3;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var challenges = ProposedRisk.From(report.Card).Take(MostChallenges).ToList();
        if (challenges.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "Challenges that show in the answers", "challenges");
        yield return new Paragraph("These are the difficulties that departments meet most often and whose signs stand in the answers given here, the gravest first. Each comes with what helps.");
        foreach (var block in challenges.SelectMany((c, i) => Challenge(report, c.Challenge, c.Signs, i + 1)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Challenge(ReportFacts report, Challenge challenge, IReadOnlyList<Question> signs, int place)
    {
        yield return new Heading(3, challenge.Title, $"challenge-{place}") { IsListed = false };
        yield return new Paragraph(
            new TextSpan(challenge.Description + " "),
            TextSpan.Emphasis($"{PlanWords.Likelihood(challenge.Likelihood)}; {PlanWords.Impact(challenge.Impact)}. Shows in {Shown.Count(signs.Count, "answer")} out of {Shown.Number(challenge.Signs.Count)}, such as “{string.Join("” and “", signs.Take(MostSigns - 1).Select(q => Shown.Shortened(q.Text, 110)))}”."));
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
}
