using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Whom the plan needs, against who is there.</summary>
internal static class PeopleNeededSection
{
    public static IEnumerable<Block> Of(ReportFacts report, PlannedRoadmap roadmap)
    {
        var roles = Staffing.ByRole(roadmap);
        if (roles.Count == 0)
        {
            yield break;
        }

        var hasLimits = roles.Any(r => r.Least is not null);
        yield return new Heading(2, "People needed", "people-needed");
        yield return new Paragraph(hasLimits
            ? "The plan keeps within the people that are there. Full-time posts, by role; a dash means that no limit was set."
            : "Full-time posts, by role. No limit was set, so whoever is needed has to be found before the initiatives begin.") { KeepsWithNext = true };
        yield return new Table(
            "Full-time posts by role",
            [
                new("Role", 2),
                .. hasLimits ? [new TableColumn("There", 1.1, TextAlign.End)] : Array.Empty<TableColumn>(),
                new("At the busiest time", 1.3, TextAlign.End),
                new("First busiest in", 1.2),
                new("On average", 1.1, TextAlign.End),
            ],
            [.. roles.Select(r => new TableRow([
                TableCell.RowHeader(Shown.AsSentence(ReportFacts.OneLine(r.Role))),
                .. hasLimits ? [There(r)] : Array.Empty<TableCell>(),
                Shown.Trimmed(r.Peak, 1),
                report.QuarterName(r.PeakPeriod),
                Shown.Trimmed(r.Average, 1),
            ]))]);
    }

    private static TableCell There(Staffing.RoleNeed need) =>
        need is not { Least: { } least, Most: { } most } ? "–" : least == most ? Shown.Trimmed(least, 1) : $"{Shown.Trimmed(least, 1)} to {Shown.Trimmed(most, 1)}";
}
