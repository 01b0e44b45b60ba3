using MaturityAssessment.Pdf;

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

        yield return new Heading(2, "What was left out", "left-out");
        if (refused.Count > 0)
        {
            yield return new Paragraph("These initiatives were asked for, but the plan could not hold them:") { KeepsWithNext = true };
            yield return new ItemList(refused.Select(r => new ListItem(TextSpan.Strong(r.Initiative.Title + ". "), new TextSpan(r.Because))).ToList());
        }

        var idle = others.Where(i => InitiativeTable.Reasons(report, i).Count == 0).ToList();
        var rest = others.Except(idle).ToList();
        if (idle.Count > 0)
        {
            yield return new Paragraph($"{Shown.AsSentence(Shown.Count(idle.Count, "initiative"))} that {(idle.Count == 1 ? "was" : "were")} considered would not lift any answer given so far and {(idle.Count == 1 ? "is" : "are")} not needed: {string.Join("; ", idle.Select(i => i.Title))}.");
        }

        if (rest.Count > 0)
        {
            yield return new Paragraph(roadmap.Source is PlanSource.Approved or PlanSource.Given
                ? $"{Shown.AsSentence(Shown.Count(rest.Count, "initiative"))} more would lift the result but {(rest.Count == 1 ? "is" : "are")} not part of this plan. {(rest.Count == 1 ? "It" : "They")} can follow later: {string.Join("; ", rest.Select(i => i.Title))}."
                : $"{Shown.AsSentence(Shown.Count(rest.Count, "initiative"))} that {(rest.Count == 1 ? "was" : "were")} considered did not fit the money, the people or the time, or brought less for the same cost. {(rest.Count == 1 ? "It" : "They")} can follow later: {string.Join("; ", rest.Select(i => i.Title))}.");
        }
    }
}
