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

        yield return new Heading(2, report.Words.Say("Challenges that show in the answers"), "challenges");
        yield return new Paragraph(report.Words.Say("These are the difficulties that departments meet most often and whose signs stand in the answers given here, the gravest first. Each comes with what helps."));
        foreach (var block in challenges.SelectMany((c, i) => Challenge(report, c.Challenge, c.Signs, i + 1)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Challenge(ReportFacts report, Challenge challenge, IReadOnlyList<Question> signs, int place)
    {
        yield return new Heading(3, challenge.Title, $"challenge-{place}") { IsListed = false, Language = report.OwnLanguage };
        yield return new Paragraph(
        [
            report.Own(challenge.Description + " "),
            .. Gravity(report, challenge).Concat(Shows(report, challenge, signs)).Select(s => s with { Italic = true }),
        ]);
        yield return new ItemList(challenge.Mitigations.Select(m => Mitigation(report, m)).ToList());
    }

    private static IReadOnlyList<TextSpan> Gravity(ReportFacts report, Challenge challenge) =>
        report.Words.Spans($"{PlanWords.Likelihood(report.Words, challenge.Likelihood)}; {PlanWords.Impact(report.Words, challenge.Impact)}. ");

    private static IReadOnlyList<TextSpan> Shows(ReportFacts report, Challenge challenge, IReadOnlyList<Question> signs)
    {
        var words = report.Words;
        var named = signs.Take(MostSigns - 1).Select(q => report.Own(Shown.Shortened(q.Text, 110))).ToList();
        return named.Count > 1
            ? words.Spans($"Shows in {signs.Count} answers out of {challenge.Signs.Count}, such as “{named[0]}” and “{named[1]}”.")
            : words.Spans($"Shows in one answer out of {challenge.Signs.Count}: “{named[0]}”.");
    }

    private static ListItem Mitigation(ReportFacts report, Mitigation mitigation)
    {
        var words = report.Words;
        var planned = report.Roadmap is { } roadmap
            ? roadmap.Plan.Initiatives.Where(i => mitigation.Initiatives.Contains(i.Initiative.Code)).OrderBy(i => i.Start).ToList()
            : [];
        return planned.Count == 0
            ? new(report.Own(mitigation.Text))
            : new(report.Own(mitigation.Text + " "), TextSpan.Emphasis(words.Say($"In the roadmap: {words.Series(planned.Select(i => words.Say($"{i.Initiative.Title} ({report.Span(i.Start, i.End)})")))}.")));
    }
}
