using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The answers that are not what they were in the assessment before.</summary>
internal static class AnswerChanges
{
    /// <param name="Question">As it is asked now.</param>
    /// <param name="ScoreBefore">Normalised; null where it had none.</param>
    /// <param name="Points">What the change brought to that of the whole; null where it cannot be told apart.</param>
    public sealed record Change(Question Question, TextSpan Before, TextSpan Now, double? ScoreBefore, double? ScoreNow, double? Points)
    {
        public double Move => (ScoreNow ?? 0) - (ScoreBefore ?? 0);

        /// <summary>It was answered before and is not yet now.</summary>
        public bool IsOpen { get; init; }

        public bool IsComparable => ScoreBefore is not null && ScoreNow is not null;
    }

    /// <summary>Those that moved the whole most first; empty where the two versions have nothing in common.</summary>
    public static IReadOnlyList<Change> Of(ReportFacts report)
    {
        if (report is not { Content.Previous: { } before, Earlier: { Link: { } link } earlier })
        {
            return [];
        }

        var points = earlier.Trend?.Parts.ToDictionary(p => p.Code, p => p.Points, StringComparer.Ordinal) ?? [];
        var changes = new List<Change>();
        foreach (var linked in link.Links)
        {
            if (before.Card.Model.FindQuestion(linked.Older) is not { } older || report.Model.FindQuestion(linked.Newer) is not { } newer)
            {
                continue;
            }

            var (was, became) = (before.Card.Questions[linked.Older], report.Card.Questions[linked.Newer]);
            var (then, now) = Ticked(report, older, newer, before.Answers) ?? (Told(report, older, was, before.Answers), Told(report, newer, became, report.Content.Answers));
            if (then != now || Math.Abs((was.Score ?? -1) - (became.Score ?? -1)) > MaturityScale.Tolerance)
            {
                changes.Add(new(newer, then, now, was.Score, became.Score, points.TryGetValue(linked.Newer, out var part) ? part : null) { IsOpen = became.State == QuestionState.Unanswered });
            }
        }

        return [.. changes.OrderByDescending(c => Math.Abs(c.Points ?? 0)).ThenByDescending(c => Math.Abs(c.Move)).ThenBy(c => c.Question.Code, StringComparer.Ordinal)];
    }

    /// <summary>Of several options only what differs, which would drown in two lists; null for other questions.</summary>
    private static (TextSpan Then, TextSpan Now)? Ticked(ReportFacts report, Question older, Question newer, AnswerSheet before)
    {
        if (older is not MultipleChoiceQuestion was || newer is not MultipleChoiceQuestion became
            || before.Find(older.Code)?.Value is not AnswerValue.Options { Codes: var then } || report.Content.Answers.Find(newer.Code)?.Value is not AnswerValue.Options { Codes: var now })
        {
            return null;
        }

        return (Difference(report, was, then, now), Difference(report, became, now, then));
    }

    private static TextSpan Difference(ReportFacts report, MultipleChoiceQuestion question, IReadOnlyList<string> these, IReadOnlyList<string> others)
    {
        var only = question.Options.Where(o => these.Contains(o.Code, StringComparer.Ordinal) && !others.Contains(o.Code, StringComparer.Ordinal)).Select(o => o.Text).ToList();
        var words = report.Words;
        return only.Count == 0
            ? words.Say($"{these.Count} of {question.Options.Count}")
            : words.Say($"{these.Count} of {question.Options.Count}, and only here: {words.Series(only)}");
    }

    private static TextSpan Told(ReportFacts report, Question question, QuestionScore score, AnswerSheet answers) => score.State switch
    {
        QuestionState.Unanswered => report.Words.Say("Not answered"),
        QuestionState.DoesNotApply => report.Words.Say("Does not apply, because of an earlier answer"),
        QuestionState.NotApplicable => report.Words.Say("Not applicable"),
        _ => DimensionSection.AnswerText(report, question, answers.Find(question.Code)!.Value),
    };
}
