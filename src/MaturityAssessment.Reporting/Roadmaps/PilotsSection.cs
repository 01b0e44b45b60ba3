using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What is tried out first, what would show that it works, what was found, and where it goes next.</summary>
internal static class PilotsSection
{
    private const int LongestFeedback = 400;
    private const int MostCriteria = 12;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var scaling = (report.Content.Programme?.Slippage.Lines ?? []).Where(l => l.Actual.Scaling.Count > 0).ToList();
        if (report.Content.Pilots.Count == 0 && scaling.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "Pilots and scaling", "pilots");
        yield return new Paragraph("What is new is tried out small, and grows only when stated criteria are met.");
        foreach (var block in report.Content.Pilots.SelectMany((p, i) => Pilot(p, i + 1)))
        {
            yield return block;
        }

        foreach (var line in scaling)
        {
            yield return Scaling(line);
        }
    }

    private static IEnumerable<Block> Pilot(ReportedPilot pilot, int place)
    {
        var details = pilot.Details;
        yield return new Heading(3, ReportFacts.OneLine(pilot.Title), $"pilot-{Shown.Number(place)}") { IsListed = false };
        yield return new Paragraph(
            new TextSpan($"What is to be shown: {Shown.Sentence(ReportFacts.OneLine(details.Hypothesis))}{(pilot.Gates.Length > 0 ? $" “{ReportFacts.OneLine(pilot.Gates)}” begins only when this pilot is scaled." : "")}"))
        { KeepsWithNext = true };
        if (details.Criteria.Count == 0)
        {
            yield return new Paragraph("No criteria have been set yet; without them nobody can decide whether to scale.");
        }
        else
        {
            yield return new Table(
                "",
                [new("Criterion for scaling", 2.6), new("Target", 1.5), new("Result", 1.5), new("Met", 0.8)],
                [.. details.Criteria.Take(MostCriteria).Select(c => new TableRow(
                    TableCell.RowHeader(ReportFacts.OneLine(c.Measure)), ReportFacts.OneLine(c.Target),
                    ReportFacts.OneLine(c.Result) is { Length: > 0 } result ? result : "Not measured yet", Met(c)))]);
        }

        yield return new Paragraph(Decision(pilot));
        if (ReportFacts.OneLine(details.Feedback) is { Length: > 0 } feedback)
        {
            yield return new Paragraph(TextSpan.Emphasis("Those who used it: "), new TextSpan(Shown.Shortened(feedback, LongestFeedback)));
        }
    }

    private static TableCell Met(PilotCriterion criterion) => criterion.IsMet switch
    {
        true => "Yes",
        false => "No",
        null => "Open",
    };

    private static IReadOnlyList<TextSpan> Decision(ReportedPilot pilot)
    {
        if (pilot.Verdicts.Count == 0)
        {
            return [TextSpan.Strong("Decision: "), new("none yet.")];
        }

        var last = pilot.Verdicts[^1];
        var before = pilot.Verdicts.Count > 1 ? $" It had been decided {Shown.Count(pilot.Verdicts.Count - 1, "time")} before." : "";
        return
        [
            TextSpan.Strong($"Decision: {PlanWords.Of(last.Decision)}. "),
            new($"{Shown.Sentence(Shown.Shortened(ReportFacts.OneLine(last.Reason), 600))} Decided by {ReportFacts.OneLine(last.By)} on {Shown.Date(last.On)}.{before}"),
        ];
    }

    private static Table Scaling(Slippage.Line line) => new(
        $"Scaling: {ReportFacts.OneLine(line.Planned.Title)}",
        [new("Department or office", 3), new("Planned for", 1.4), new("Reached on", 1.4)],
        [.. line.Actual.Scaling.Select(s => new TableRow(TableCell.RowHeader(ReportFacts.OneLine(s.Unit)), Shown.Date(s.PlannedOn), s.DoneOn is { } done ? Shown.Date(done) : "Not yet"))]);
}
