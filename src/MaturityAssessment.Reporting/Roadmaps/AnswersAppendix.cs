using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Every question with its answer, and what was written beside it.</summary>
internal static class AnswersAppendix
{
    // the longest comment that can be saved; a longer one has come in some other way
    private const int LongestText = 4_000;
    private const int MostEvidence = 50;

    // looked up, not read from end to end
    private const double TextSize = 7.5;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var words = report.Words;
        yield return new Heading(1, words.Say("Appendix A: all answers"), "answers") { RoomAsked = ReportTheme.ChapterRoom };
        yield return new Paragraph(words.Say(report.Model.Questions.Count, $"The one question that is asked.", $"All {report.Model.Questions.Count} questions in the order in which they are asked."));
        foreach (var group in report.Model.Questions.GroupBy(q => report.DimensionOf(q.Code)))
        {
            yield return new Heading(3, report.TitleOf(group.Key), $"answers-{group.Key.Code}") { IsListed = false, Language = report.OwnLanguage };
            yield return new Table(
                "",
                [new(words.Say("Question"), 2.35), new(words.Say("Answer, remarks and evidence"), 3.3), new(words.Say("Score"), 0.55, TextAlign.End)],
                [.. group.Select(q => Row(report, q))])
            { IsDense = true };
        }
    }

    private static TableRow Row(ReportFacts report, Question question)
    {
        var score = report.Card.Questions[question.Code];
        return new(
            new TableCell(report.Own(question.Text) with { Size = TextSize }, new TextSpan($"  {question.Code}") { Size = 6.5 }) { IsRowHeader = true },
            new TableCell([.. AnswerSpans(report, question, score).Select(s => s with { Size = TextSize })]),
            new TableCell(new TextSpan(report.Words.ScoreOrDash(report.Scale, score.Score)) { Size = TextSize }));
    }

    private static IEnumerable<TextSpan> AnswerSpans(ReportFacts report, Question question, QuestionScore score)
    {
        var words = report.Words;
        yield return score.State switch
        {
            QuestionState.Unanswered => TextSpan.Emphasis(words.Say("Not answered yet")),
            QuestionState.DoesNotApply => TextSpan.Emphasis(words.Say("Does not apply, because of an earlier answer")),
            QuestionState.NotApplicable => TextSpan.Emphasis(words.Say("Not applicable")),
            _ => DimensionSection.Described(report, question, report.Content.Answers.Find(question.Code)!.Value),
        };
        if (report.NoteOn(question.Code) is not { } note)
        {
            yield break;
        }

        if (score.State == QuestionState.NotApplicable && note.Reason.Trim() is { Length: > 0 } reason)
        {
            yield return new($". {Cut(reason, words)}");
        }

        if (note.Comment.Trim() is { Length: > 0 } comment)
        {
            yield return TextSpan.Strong("\n" + words.Say("Remark: "));
            yield return new(Cut(comment, words));
        }

        foreach (var (evidence, i) in note.Evidence.Take(MostEvidence).Select((e, i) => (e, i)))
        {
            yield return TextSpan.Strong(i == 0 ? "\n" + words.Say("Evidence: ") : words.Semicolon);
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

    private static string Cut(string text, Words words) =>
        text.Length <= LongestText ? text : words.Say($"{Shown.Shortened(text, LongestText)} (shortened; the full text has {text.Length} characters)");
}
