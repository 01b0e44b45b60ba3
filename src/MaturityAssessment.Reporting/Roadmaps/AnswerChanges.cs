using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The answers that are not what they were in the assessment before.</summary>
internal static class AnswerChanges
{
    /// <param name="Question">As it is asked now.</param>
    /// <param name="ScoreBefore">Normalised; null where it had none.</param>
    /// <param name="Points">What the change brought to that of the whole; null where it cannot be told apart.</param>
    public sealed record Change(Question Question, string Before, string Now, double? ScoreBefore, double? ScoreNow, double? Points)
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
            var (then, now) = Ticked(older, newer, before.Answers, report.Content.Answers) ?? (Told(older, was, before.Answers), Told(newer, became, report.Content.Answers));
            if (then != now || Math.Abs((was.Score ?? -1) - (became.Score ?? -1)) > MaturityScale.Tolerance)
            {
                changes.Add(new(newer, then, now, was.Score, became.Score, points.TryGetValue(linked.Newer, out var part) ? part : null) { IsOpen = became.State == QuestionState.Unanswered });
            }
        }

        return [.. changes.OrderByDescending(c => Math.Abs(c.Points ?? 0)).ThenByDescending(c => Math.Abs(c.Move)).ThenBy(c => c.Question.Code, StringComparer.Ordinal)];
    }

    /// <summary>Of several options only what differs, which would drown in two lists; null for other questions.</summary>
    private static (string Then, string Now)? Ticked(Question older, Question newer, AnswerSheet before, AnswerSheet after)
    {
        if (older is not MultipleChoiceQuestion was || newer is not MultipleChoiceQuestion became
            || before.Find(older.Code)?.Value is not AnswerValue.Options { Codes: var then } || after.Find(newer.Code)?.Value is not AnswerValue.Options { Codes: var now })
        {
            return null;
        }

        return (Difference(was, then, now), Difference(became, now, then));
    }

    private static string Difference(MultipleChoiceQuestion question, IReadOnlyList<string> these, IReadOnlyList<string> others)
    {
        var only = question.Options.Where(o => these.Contains(o.Code, StringComparer.Ordinal) && !others.Contains(o.Code, StringComparer.Ordinal)).Select(o => o.Text).ToList();
        var count = $"{Shown.Number(these.Count)} of {Shown.Number(question.Options.Count)}";
        return only.Count == 0 ? count : $"{count}, and only here: {string.Join("; ", only)}";
    }

    private static string Told(Question question, QuestionScore score, AnswerSheet answers) => score.State switch
    {
        QuestionState.Unanswered => "Not answered",
        QuestionState.DoesNotApply => "Does not apply, because of an earlier answer",
        QuestionState.NotApplicable => "Not applicable",
        _ => DimensionSection.AnswerText(question, answers.Find(question.Code)!.Value),
    };
}
