using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

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

        var words = report.Words;
        yield return new Heading(2, words.Say("Pilots and scaling"), "pilots");
        yield return new Paragraph(words.Say("What is new is tried out small, and grows only when stated criteria are met."));
        foreach (var block in report.Content.Pilots.SelectMany((p, i) => Pilot(words, p, i + 1)))
        {
            yield return block;
        }

        foreach (var line in scaling)
        {
            yield return Scaling(words, line);
        }
    }

    private static IEnumerable<Block> Pilot(Words words, ReportedPilot pilot, int place)
    {
        var details = pilot.Details;
        yield return new Heading(3, ReportFacts.OneLine(pilot.Title), $"pilot-{place}") { IsListed = false };
        yield return new Paragraph(
            Words.Running(
                words.Spans($"What is to be shown: {Shown.Sentence(ReportFacts.OneLine(details.Hypothesis))}"),
                pilot.Gates.Length > 0 ? words.Spans($"“{ReportFacts.OneLine(pilot.Gates)}” begins only when this pilot is scaled.") : []))
        { KeepsWithNext = true };
        if (details.Criteria.Count == 0)
        {
            yield return new Paragraph(words.Say("No criteria have been set yet; without them nobody can decide whether to scale."));
        }
        else
        {
            yield return new Table(
                "",
                [new(words.Say("Criterion for scaling"), 2.6), new(words.Say("Target"), 1.5), new(words.Say("Result"), 1.5), new(words.Say("Met"), 0.9)],
                [.. details.Criteria.Take(MostCriteria).Select(c => new TableRow(
                    TableCell.RowHeader(ReportFacts.OneLine(c.Measure)), ReportFacts.OneLine(c.Target),
                    ReportFacts.OneLine(c.Result) is { Length: > 0 } result ? result : words.Say("Not measured yet"), Met(words, c)))]);
        }

        yield return new Paragraph(Decision(words, pilot));
        if (ReportFacts.OneLine(details.Feedback) is { Length: > 0 } feedback)
        {
            yield return new Paragraph(TextSpan.Emphasis(words.Say("Those who used it: ")), new TextSpan(Shown.Shortened(feedback, LongestFeedback)));
        }
    }

    private static TableCell Met(Words words, PilotCriterion criterion) => criterion.IsMet switch
    {
        true => words.Say("Yes"),
        false => words.Say("No"),
        null => words.Say("Open"),
    };

    private static IReadOnlyList<TextSpan> Decision(Words words, ReportedPilot pilot)
    {
        if (pilot.Verdicts.Count == 0)
        {
            return [TextSpan.Strong(words.Say("Decision: ")), new(words.Say("none yet."))];
        }

        var last = pilot.Verdicts[^1];
        var before = pilot.Verdicts.Count - 1;
        return Words.Running(
            [TextSpan.Strong(words.Say($"Decision: {PlanWords.Of(words, last.Decision)}."))],
            [Shown.Sentence(Shown.Shortened(ReportFacts.OneLine(last.Reason), 600))],
            words.Spans($"Decided by {ReportFacts.OneLine(last.By)} on {words.Date(last.On)}."),
            before > 0 ? words.Spans(before, $"It had been decided once before.", $"It had been decided {before} times before.") : []);
    }

    private static Table Scaling(Words words, Slippage.Line line) => new(
        words.Say($"Scaling: {ReportFacts.OneLine(line.Planned.Title)}"),
        [new(words.Say("Department or office"), 3), new(words.Say("Planned for"), 1.4), new(words.Say("Reached on"), 1.4)],
        [.. line.Actual.Scaling.Select(s => new TableRow(TableCell.RowHeader(ReportFacts.OneLine(s.Unit)), words.Date(s.PlannedOn), s.DoneOn is { } done ? words.Date(done) : words.Say("Not yet")))]);
}
