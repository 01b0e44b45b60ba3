using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Why it moved: the answers that are not what they were.</summary>
internal static class AnswerChangesChapter
{
    private const int MostShown = 40;
    private const int LongestAnswer = 200;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var changes = AnswerChanges.Of(report);
        yield return new Heading(1, "Answers that have changed", "changed-answers");
        if (changes.Count == 0)
        {
            yield return new Paragraph(report.Earlier!.WhyNot is null ? "Every answer is the same as before." : "The two versions of the model have no questions that can be compared.") { IsLead = true };
            yield break;
        }

        var open = changes.Where(c => c.IsOpen).ToList();
        var told = changes.Except(open).ToList();
        var (risen, fallen) = (told.Where(c => c is { IsComparable: true, Move: > 0 }).ToList(), told.Where(c => c is { IsComparable: true, Move: < 0 }).ToList());
        var others = told.Except(risen).Except(fallen).ToList();
        yield return new Paragraph(Summary(report, told.Count, risen.Count, fallen.Count, others.Count)) { IsLead = true };
        if (open.Count > 0)
        {
            yield return new Paragraph($"{Shown.AsSentence(Shown.Count(open.Count, "question"))} that {(open.Count == 1 ? "was" : "were")} answered in {report.Earlier!.Cycle} {(open.Count == 1 ? "has" : "have")} no answer yet.");
        }

        foreach (var block in Section(report, "To a higher score", "answers-up", risen)
            .Concat(Section(report, "To a lower score", "answers-down", fallen))
            .Concat(Section(report, "Other changes", "answers-other", others)))
        {
            yield return block;
        }
    }

    private static string Summary(ReportFacts report, int all, int risen, int fallen, int others) => all == 0
        ? $"No answer given this time differs from that of {report.Earlier!.Cycle}."
        : $"{Shown.AsSentence(Shown.Count(all, "answer"))} {(all == 1 ? "has" : "have")} changed since {report.Earlier!.Cycle}: {Shown.Number(risen)} to a higher score, {Shown.Number(fallen)} to a lower one, {Shown.Number(others)} otherwise, such as a question that counts only in one of the two.";

    private static IEnumerable<Block> Section(ReportFacts report, string title, string id, List<AnswerChanges.Change> changes)
    {
        if (changes.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, title, id);
        if (changes.Count > MostShown)
        {
            yield return new Paragraph($"The {Shown.Number(MostShown)} that moved the overall score most are shown, of {Shown.Number(changes.Count)}.") { KeepsWithNext = true };
        }

        yield return new Table(
            "",
            [new("Question", 2), new("Before", 2.2), new("Now", 2.2), new("Adds to the whole", 0.85, TextAlign.End)],
            [.. changes.Take(MostShown).Select(c => new TableRow(
                new TableCell(new TextSpan(Shown.Shortened(c.Question.Text, 160)), new TextSpan($"  {c.Question.Code}") { Size = 6.5 }) { IsRowHeader = true },
                Shown.Shortened(c.Before, LongestAnswer), Shown.Shortened(c.Now, LongestAnswer), c.Points is { } points ? report.Scale.Points(points) : "–"))]);
    }
}
