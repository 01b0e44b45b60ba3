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
        var words = report.Words;
        yield return new Heading(1, words.Say("Answers that have changed"), "changed-answers") { RoomAsked = ReportTheme.ChapterRoom };
        if (changes.Count == 0)
        {
            yield return new Paragraph(report.Earlier!.WhyNot is null ? words.Say("Every answer is the same as before.") : words.Say("The two versions of the model have no questions that can be compared.")) { IsLead = true };
            yield break;
        }

        var open = changes.Where(c => c.IsOpen).ToList();
        var told = changes.Except(open).ToList();
        var (risen, fallen) = (told.Where(c => c is { IsComparable: true, Move: > 0 }).ToList(), told.Where(c => c is { IsComparable: true, Move: < 0 }).ToList());
        var others = told.Except(risen).Except(fallen).ToList();
        yield return new Paragraph(Summary(report, told.Count, risen.Count, fallen.Count, others.Count)) { IsLead = true };
        if (open.Count > 0)
        {
            yield return new Paragraph(words.Say(
                open.Count,
                $"{open.Count} question that was answered in {report.Earlier!.Cycle} has no answer yet.",
                $"{open.Count} questions that were answered in {report.Earlier!.Cycle} have no answer yet."));
        }

        foreach (var block in Section(report, words.Say("To a higher score"), "answers-up", risen)
            .Concat(Section(report, words.Say("To a lower score"), "answers-down", fallen))
            .Concat(Section(report, words.Say("Other changes"), "answers-other", others)))
        {
            yield return block;
        }
    }

    private static string Summary(ReportFacts report, int all, int risen, int fallen, int others) => all == 0
        ? report.Words.Say($"No answer given this time differs from that of {report.Earlier!.Cycle}.")
        : others == 0 ? report.Words.Say(
            all,
            $"{all} answer has changed since {report.Earlier!.Cycle}: {risen} to a higher score, {fallen} to a lower one.",
            $"{all} answers have changed since {report.Earlier!.Cycle}: {risen} to a higher score, {fallen} to a lower one.")
        : report.Words.Say(
            all,
            $"{all} answer has changed since {report.Earlier!.Cycle}: {risen} to a higher score, {fallen} to a lower one, {others} otherwise, such as a question that counts only in one of the two.",
            $"{all} answers have changed since {report.Earlier!.Cycle}: {risen} to a higher score, {fallen} to a lower one, {others} otherwise, such as a question that counts only in one of the two.");

    private static TableCell Short(TextSpan answer) => new(answer with { Text = Shown.Shortened(answer.Text, LongestAnswer) });

    private static IEnumerable<Block> Section(ReportFacts report, string title, string id, List<AnswerChanges.Change> changes)
    {
        if (changes.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, title, id);
        if (changes.Count > MostShown)
        {
            yield return new Paragraph(report.Words.Say($"The {MostShown} that moved the overall score most are shown, of {changes.Count}.")) { KeepsWithNext = true };
        }

        yield return new Table(
            "",
            [new(report.Words.Say("Question"), 2), new(report.Words.Say("Before"), 2.2), new(report.Words.Say("Now"), 2.2), new(report.Words.Say("Adds to the whole"), 0.95, TextAlign.End)],
            [.. changes.Take(MostShown).Select(c => new TableRow(
                new TableCell(report.Own(Shown.Shortened(c.Question.Text, 160)), new TextSpan($"  {c.Question.Code}") { Size = 6.5 }) { IsRowHeader = true },
                Short(c.Before), Short(c.Now), c.Points is { } points ? report.Words.Points(report.Scale, points) : "–"))])
        { IsDense = true };
    }
}
