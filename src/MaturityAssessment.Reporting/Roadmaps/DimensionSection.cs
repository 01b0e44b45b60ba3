using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>One dimension: how it scores, what was found, what the next level looks like, what people wrote.</summary>
internal static class DimensionSection
{
    private const int MostRemarks = 3;
    private const int LongestRemark = 320;

    public static IEnumerable<Block> Of(ReportFacts report, ModelNode dimension, Theme theme, ChartColours colours)
    {
        var score = report.ScoreOf(dimension);
        yield return new Heading(2, report.TitleOf(dimension), $"dimension-{dimension.Code}") { Language = report.OwnLanguage };
        yield return new Paragraph(Summary(report, dimension, score));
        if (score.Score is null)
        {
            yield break;
        }

        if (dimension.Nodes.Count > 1)
        {
            foreach (var figure in ResultsChapter.BarFigures(report, dimension.Nodes, report.Words.Say($"{dimension.Title}: scores by part"), RowNames.Part, colours, theme))
            {
                yield return figure;
            }
        }

        if (Found(report, dimension) is { } table)
        {
            yield return table;
        }

        foreach (var block in EvidenceSection.Of(report, dimension).Concat(Remarks(report, dimension)))
        {
            yield return block;
        }
    }

    private static IReadOnlyList<TextSpan> Summary(ReportFacts report, ModelNode dimension, NodeScore score)
    {
        var words = report.Words;
        var sentences = new List<IReadOnlyList<TextSpan>>();
        if (FirstSentence(dimension.Description) is { Length: > 0 } asked)
        {
            sentences.Add(words.Spans($"Asked here: {report.Own(char.ToLowerInvariant(asked[0]) + asked[1..])}"));
        }

        if (!score.Applies)
        {
            return Words.Running([.. sentences, words.Spans($"None of its questions applies to this organisation, so it is left out of the result.")]);
        }

        if (score.Score is not { } value)
        {
            return Words.Running([.. sentences, words.Spans($"No question has been answered yet.")]);
        }

        var shown = words.Score(report.Scale, value, dimension.Display);
        sentences.Add(score.Level is { } reached ? words.Spans($"The score is {shown}, which is {report.Level(reached)}.") : words.Spans($"The score is {shown}."));
        if (report.TargetLevelOf(dimension.Code) is { } target && report.GapsByCode.GetValueOrDefault(dimension.Code) is { } gap)
        {
            sentences.Add(gap.Distance is > 0
                ? words.Spans($"The target is {report.Level(target)}, which begins at {words.Score(report.Scale, gap.Target, dimension.Display)}.")
                : words.Spans($"The target, {report.Level(target)}, has been reached."));
        }

        if (score.Level is { } level && report.Scale.Levels.FirstOrDefault(l => l.Number > level.Number) is { } next && next != report.TargetLevelOf(dimension.Code))
        {
            sentences.Add(words.Spans($"{words.Points(report.Scale, next.From - value).TrimStart('+')} points more would lead to {report.Level(next)}."));
        }

        if (report.Earlier is { IsSameVersion: true } earlier && earlier.Of(dimension.Code) is { } both)
        {
            sentences.Add(words.Spans($"In {earlier.Cycle} it was {words.Score(report.Scale, both.Before, dimension.Display)}."));
        }

        if (score.Progress is { } progress and > 0 and < 1)
        {
            sentences.Add(words.Spans($"{words.Percent(progress)} of what the next level asks for is in place."));
        }

        if (score.Completeness < 1 - MaturityScale.Tolerance)
        {
            sentences.Add(words.Spans($"{words.Percent(score.Completeness)} of it has been answered."));
        }

        return Words.Running(sentences);
    }

    /// <summary>For every part the question that holds it back most: what was found, and what the next step looks like.</summary>
    private static Table? Found(ReportFacts report, ModelNode dimension)
    {
        var parts = dimension.Nodes.Select(n => (Title: n.Title, Questions: n.DescendantQuestions())).ToList();
        if (dimension.Questions.Count > 0)
        {
            parts.AddRange(dimension.Questions.Select(q => (Title: Shown.Shortened(q.Text, 120), Questions: (IEnumerable<Question>)[q])));
        }

        var rows = new List<TableRow>();
        foreach (var (title, questions) in parts)
        {
            var answered = questions.Where(q => report.Contributions.GetValueOrDefault(q.Code) is { Score: not null }).ToList();
            if (answered.Count == 0)
            {
                continue;
            }

            var question = answered.MaxBy(q => Worth(report, q))!;
            rows.Add(new(report.OwnHeader(title), new(Now(report, question)), new(Next(report, question))));
        }

        var (words, isByQuestion) = (report.Words, dimension.Nodes.Count == 0);
        return rows.Count == 0 ? null : new(
            isByQuestion ? words.Say("What was found, and what the next step looks like") : words.Say("What was found, and what the next step looks like, where it would bring most"),
            [
                isByQuestion ? new(words.Say("Question"), 1.7) : new(words.Say("Part"), 1.05),
                new(words.Say("What was found"), 2.2),
                new(words.Say("What the next step looks like"), 2.2),
            ],
            rows)
        { IsDense = true };
    }

    private static double Worth(ReportFacts report, Question question) => report.Contributions[question.Code].StepGain ?? -1;

    private static TextSpan Now(ReportFacts report, Question question) =>
        report.Content.Answers.Find(question.Code) is { } answer ? AnswerText(report, question, answer.Value) : "–";

    private static TextSpan Next(ReportFacts report, Question question) =>
        report.Contributions[question.Code].StepTo is { } step ? StepText(report, question, step) : report.Words.Say("This is already the highest answer.");

    /// <summary>The answer as prose: a rubric's descriptor without its number in front.</summary>
    internal static TextSpan AnswerText(ReportFacts report, Question question, AnswerValue value) =>
        question is SingleChoiceQuestion choice && value is AnswerValue.Option option && choice.FindOption(option.Code) is { } chosen ? OptionText(report, choice, chosen) : Described(report, question, value);

    /// <summary>The answer with everything that it says.</summary>
    internal static TextSpan Described(ReportFacts report, Question question, AnswerValue value) => (question, value) switch
    {
        (NumberQuestion number, AnswerValue.Number given) => report.Words.Amount(given.Value, number.Unit),
        (SingleChoiceQuestion { HasOwnOptions: false } fixedChoice, AnswerValue.Option given) when fixedChoice.FindOption(given.Code) is { } option => OptionText(report, fixedChoice, option),
        (_, AnswerValue.Options { Codes.Count: 0 }) => report.Words.Say("None of these"),
        (_, AnswerValue.NotApplicable) => report.Words.Say("Not applicable"),
        _ => report.Own(question.Describe(value)),
    };

    /// <summary>What would have to be true for the score to be reached.</summary>
    internal static TextSpan StepText(ReportFacts report, Question question, double score) => question switch
    {
        SingleChoiceQuestion choice when choice.Options.FirstOrDefault(o => Math.Abs(o.Score - score) < MaturityScale.Tolerance) is { } option => OptionText(report, choice, option),
        NumberQuestion number when number.Points.FirstOrDefault(p => Math.Abs(p.Score - score) < MaturityScale.Tolerance) is { } point => report.Words.Amount(point.Value, number.Unit),
        MultipleChoiceQuestion => report.Words.Say("At least one more of the options applies."),
        _ => report.Words.Say($"A score of {report.Words.Score(report.Scale, score)} or more."),
    };

    /// <summary>What the product itself calls an answer is said in the report's language, what the model's author wrote in the model's.</summary>
    private static TextSpan OptionText(ReportFacts report, SingleChoiceQuestion question, AnswerOption option) =>
        question.HasOwnOptions ? report.Own(option.Text) : report.Words.Retold(option.Text) ?? option.Text;

    private static IEnumerable<Block> Remarks(ReportFacts report, ModelNode dimension)
    {
        var remarks = dimension.DescendantQuestions()
            .Select(q => (Question: q, Comment: ReportFacts.OneLine(report.NoteOn(q.Code)?.Comment)))
            .Where(r => r.Comment.Length > 0)
            .ToList();
        if (remarks.Count == 0)
        {
            yield break;
        }

        var words = report.Words;
        var shown = remarks.Take(MostRemarks).ToList();
        var more = remarks.Count - shown.Count;
        yield return new Paragraph(TextSpan.Strong(remarks.Count == 1 ? words.Say("A remark by those who answered") : words.Say("Remarks by those who answered"))) { KeepsWithNext = true };
        yield return new ItemList(shown.Select(r => new ListItem(
            [.. words.Spans($"“{Shown.Shortened(r.Comment, LongestRemark)}” "), TextSpan.Emphasis(words.Say("On: ")), report.Own(Shown.Shortened(r.Question.Text, 110)) with { Italic = true }])).ToList());
        if (more > 0)
        {
            yield return new Paragraph(MoreInAppendix(report, more));
        }
    }

    /// <summary>How many more remarks, or pieces of evidence, there are than are shown.</summary>
    internal static string MoreInAppendix(ReportFacts report, int more)
    {
        var words = report.Words;
        return report.Has(ReportSection.Answers)
            ? words.Say(
                more,
                $"One more stands beside the answers in the appendix.",
                $"{Shown.AsSentence(words.InWords(more))} more stand beside the answers in the appendix.")
            : words.Say(
                more,
                $"One more stands beside the answers.",
                $"{Shown.AsSentence(words.InWords(more))} more stand beside the answers.");
    }

    private static string FirstSentence(string text)
    {
        var line = ReportFacts.OneLine(text);
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return Shown.Shortened(end > 0 ? line[..(end + 1)] : line, 260);
    }
}
