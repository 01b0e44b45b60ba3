using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What could have been chosen and was not, with the reason.</summary>
internal static class LeftOutSection
{
    public static IEnumerable<Block> Of(ReportFacts report, PlannedRoadmap roadmap)
    {
        var planned = roadmap.Plan.Initiatives.Select(i => i.Initiative.Code).ToHashSet(StringComparer.Ordinal);
        var refused = roadmap.Plan.LeftOut.ToList();
        var others = report.Candidates.Where(i => !planned.Contains(i.Code) && refused.All(r => r.Initiative.Code != i.Code)).ToList();
        if (refused.Count == 0 && others.Count == 0)
        {
            yield break;
        }

        var words = report.Words;
        yield return new Heading(2, words.Say("What was left out"), "left-out");
        if (refused.Count > 0)
        {
            yield return new Paragraph(words.Say("These initiatives were asked for, but the plan could not hold them:")) { KeepsWithNext = true };
            yield return new ItemList(refused.Select(r => new ListItem(
                report.Own(r.Initiative.Title + ". ") with { Bold = true },
                words.Retold(r.Because) is { } reason ? new TextSpan(reason) : new TextSpan(r.Because) { Language = words.IsLanguageOf("en") ? null : "en" })).ToList());
        }

        var idle = others.Where(i => InitiativeTable.Reasons(report, i).Count == 0).ToList();
        var rest = others.Except(idle).ToList();
        if (idle.Count > 0)
        {
            yield return new Paragraph(words.Spans(
                idle.Count,
                $"{idle.Count} initiative that was considered would not lift any answer given so far and is not needed: {Titles(report, idle)}.",
                $"{idle.Count} initiatives that were considered would not lift any answer given so far and are not needed: {Titles(report, idle)}."));
        }

        if (rest.Count > 0)
        {
            yield return new Paragraph(roadmap.Source is PlanSource.Approved or PlanSource.Given
                ? words.Spans(
                    rest.Count,
                    $"{rest.Count} initiative more would lift the result but is not part of this plan. It can follow later: {Titles(report, rest)}.",
                    $"{rest.Count} initiatives more would lift the result but are not part of this plan. They can follow later: {Titles(report, rest)}.")
                : words.Spans(
                    rest.Count,
                    $"{rest.Count} initiative that was considered did not fit the money, the people or the time, or brought less for the same cost. It can follow later: {Titles(report, rest)}.",
                    $"{rest.Count} initiatives that were considered did not fit the money, the people or the time, or brought less for the same cost. They can follow later: {Titles(report, rest)}."));
        }
    }

    private static TextSpan Titles(ReportFacts report, IReadOnlyList<Initiative> initiatives) => report.Own(report.Words.Series(initiatives.Select(i => i.Title)));
}
