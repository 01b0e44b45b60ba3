using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Every question with its answer, and what was written beside it.</summary>
internal static class AnswersAppendix
{
    // the longest comment that can be saved; a longer one has come in some other way
    private const int LongestText = 4_000;
    private const int MostEvidence = 50;

    // looked up, not read from end to end
    private const double TextSize = 7.8;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        yield return new Heading(1, "Appendix A: all answers", "answers");
        yield return new Paragraph($"All {Shown.Count(report.Model.Questions.Count, "question")} in the order in which {(report.Model.Questions.Count == 1 ? "it is" : "they are")} asked.");
        foreach (var group in report.Model.Questions.GroupBy(q => report.DimensionOf(q.Code)))
        {
            yield return new Heading(2, report.TitleOf(group.Key), $"answers-{group.Key.Code}") { IsListed = false };
            yield return new Table(
                "",
                [new("Question", 2), new("Answer, remarks and evidence", 3.4), new("Score", 0.65, TextAlign.End)],
                [.. group.Select(q => Row(report, q))]);
        }
    }

    private static TableRow Row(ReportFacts report, Question question)
    {
        var score = report.Card.Questions[question.Code];
        return new(
            new TableCell(new TextSpan(question.Text) { Size = TextSize }, new TextSpan($"  {question.Code}") { Size = 6.5 }) { IsRowHeader = true },
            new TableCell([.. AnswerSpans(report, question, score).Select(s => s with { Size = TextSize })]),
            report.Scale.ScoreOrDash(score.Score));
    }

    private static IEnumerable<TextSpan> AnswerSpans(ReportFacts report, Question question, QuestionScore score)
    {
        yield return score.State switch
        {
            QuestionState.Unanswered => TextSpan.Emphasis("Not answered yet"),
            QuestionState.DoesNotApply => TextSpan.Emphasis("Does not apply, because of an earlier answer"),
            QuestionState.NotApplicable => TextSpan.Emphasis("Not applicable"),
            _ => new TextSpan(question.Describe(report.Content.Answers.Find(question.Code)!.Value)),
        };
        if (report.NoteOn(question.Code) is not { } note)
        {
            yield break;
        }

        if (score.State == QuestionState.NotApplicable && note.Reason.Trim() is { Length: > 0 } reason)
        {
            yield return new($". {Cut(reason)}");
        }

        if (note.Comment.Trim() is { Length: > 0 } comment)
        {
            yield return TextSpan.Strong("\nRemark: ");
            yield return new(Cut(comment));
        }

        foreach (var (evidence, i) in note.Evidence.Take(MostEvidence).Select((e, i) => (e, i)))
        {
            yield return TextSpan.Strong(i == 0 ? "\nEvidence: " : "; ");
            yield return EvidenceSpan(evidence);
        }
    }

    /// <summary>A link where the address is one of the web.</summary>
    internal static TextSpan EvidenceSpan(EvidenceLink evidence)
    {
        var title = Shown.Shortened(ReportFacts.OneLine(evidence.Title) is { Length: > 0 } text ? text : ReportFacts.OneLine(evidence.Address), 200);
        return IsWebAddress(evidence.Address) ? TextSpan.LinkTo(title, evidence.Address) : new(title);
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static string Cut(string text) =>
        text.Length <= LongestText ? text : $"{Shown.Shortened(text, LongestText)} (shortened; the full text has {Shown.Number(text.Length)} characters)";
}
