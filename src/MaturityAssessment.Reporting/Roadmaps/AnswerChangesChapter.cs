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

        var comparable = changes.Where(c => c.IsComparable).ToList();
        var (risen, fallen) = (comparable.Where(c => c.Move > 0).ToList(), comparable.Where(c => c.Move < 0).ToList());
        var others = changes.Where(c => !c.IsComparable || c.Move == 0).ToList();
        yield return new Paragraph($"{Shown.AsSentence(Shown.Count(changes.Count, "answer"))} {(changes.Count == 1 ? "has" : "have")} changed since {report.Earlier!.Cycle}: {Shown.Number(risen.Count)} to a higher score, {Shown.Number(fallen.Count)} to a lower one, {Shown.Number(others.Count)} that {(others.Count == 1 ? "counts" : "count")} only once or the same.") { IsLead = true };
        foreach (var block in Section(report, "To a higher score", "answers-up", risen)
            .Concat(Section(report, "To a lower score", "answers-down", fallen))
            .Concat(Section(report, "Newly answered, not answered any more, or worded otherwise", "answers-other", others)))
        {
            yield return block;
        }
    }

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
