using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

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

        var words = report.Words;
        var hasLimits = roles.Any(r => r.Least is not null);
        yield return new Heading(2, words.Say("People needed"), "people-needed");
        yield return new Paragraph(hasLimits
            ? words.Say("The plan keeps within the people that are there. Full-time posts, by role; a dash means that no limit was set.")
            : words.Say("Full-time posts, by role. No limit was set, so whoever is needed has to be found before the initiatives begin."))
        { KeepsWithNext = true };
        yield return new Table(
            words.Say("Full-time posts by role"),
            [
                new(words.Say("Role"), 2),
                .. hasLimits ? [new TableColumn(words.Say("There"), 1.1, TextAlign.End)] : Array.Empty<TableColumn>(),
                new(words.Say("At the busiest time"), 1.3, TextAlign.End),
                new(words.Say("First busiest in"), 1.2),
                new(words.Say("On average"), 1.1, TextAlign.End),
            ],
            [.. roles.Select(r => new TableRow([
                report.OwnHeader(Shown.AsSentence(ReportFacts.OneLine(r.Role))),
                .. hasLimits ? [There(words, r)] : Array.Empty<TableCell>(),
                words.NumberAtMost(r.Peak, 1),
                report.QuarterName(r.PeakPeriod),
                words.NumberAtMost(r.Average, 1),
            ]))]);
    }

    private static TableCell There(Words words, Staffing.RoleNeed need) =>
        need is not { Least: { } least, Most: { } most } ? "–" : least == most ? words.NumberAtMost(least, 1) : words.Say($"{words.NumberAtMost(least, 1)} to {words.NumberAtMost(most, 1)}");
}
