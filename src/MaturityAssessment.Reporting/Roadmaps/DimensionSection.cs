using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>One dimension: how it scores, what was found, what the next level looks like, what people wrote.</summary>
internal static class DimensionSection
{
    private const int MostRemarks = 3;
    private const int LongestRemark = 320;

    public static IEnumerable<Block> Of(ReportFacts report, ModelNode dimension, Theme theme, ChartColours colours)
    {
        var score = report.ScoreOf(dimension);
        yield return new Heading(2, report.TitleOf(dimension), $"dimension-{dimension.Code}");
        yield return new Paragraph(Summary(report, dimension, score)) { KeepsWithNext = true };
        if (score.Score is null)
        {
            yield break;
        }

        if (dimension.Nodes.Count > 1)
        {
            foreach (var figure in ResultsChapter.BarFigures(report, dimension.Nodes, $"{dimension.Title}: scores by part", "Part", colours, theme))
            {
                yield return figure;
            }
        }

        if (Found(report, dimension) is { } table)
        {
            yield return table;
        }

        foreach (var block in Remarks(report, dimension))
        {
            yield return block;
        }
    }

    private static string Summary(ReportFacts report, ModelNode dimension, NodeScore score)
    {
        var asked = FirstSentence(dimension.Description);
        var subject = asked.Length > 0 ? $"Asked here: {char.ToLowerInvariant(asked[0])}{asked[1..]} " : "";
        if (!score.Applies)
        {
            return subject + "None of its questions applies to this organisation, so it is left out of the result.";
        }

        if (score.Score is not { } value)
        {
            return subject + "No question has been answered yet.";
        }

        var (scale, sentences) = (report.Scale, new List<string>());
        var level = score.Level is { } reached ? $", which is {Shown.Level(reached)}" : "";
        sentences.Add($"The score is {scale.Score(value, dimension.Display)}{level}.");
        if (report.TargetLevelOf(dimension.Code) is { } target && report.GapsByCode.GetValueOrDefault(dimension.Code) is { } gap)
        {
            sentences.Add(gap.Distance is > 0
                ? $"The target is {Shown.Level(target)}, which begins at {scale.Score(gap.Target, dimension.Display)}."
                : $"The target, {Shown.Level(target)}, has been reached.");
        }

        if (report.Content.Previous is { } previous && previous.Card.Nodes.GetValueOrDefault(dimension.Code)?.Score is { } before)
        {
            sentences.Add($"In {ReportFacts.OneLine(previous.Cycle)} it was {scale.Score(before, dimension.Display)}.");
        }

        if (score.Progress is { } progress and > 0 and < 1)
        {
            sentences.Add($"{Shown.Percent(progress)} of what the next level asks for is in place.");
        }

        if (score.Completeness < 1 - MaturityScale.Tolerance)
        {
            sentences.Add($"{Shown.Percent(score.Completeness)} of it has been answered.");
        }

        return subject + string.Join(" ", sentences);
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
            rows.Add(new(TableCell.RowHeader(title), Now(report, question), Next(report, question)));
        }

        var isByQuestion = dimension.Nodes.Count == 0;
        return rows.Count == 0 ? null : new(
            isByQuestion ? "What was found, and what the next step looks like" : "What was found, and what the next step looks like, where it would bring most",
            [new(isByQuestion ? "Question" : "Part", isByQuestion ? 1.7 : 1.15), new("What was found", 2.2), new("What the next step looks like", 2.2)],
            rows);
    }

    private static double Worth(ReportFacts report, Question question) => report.Contributions[question.Code].StepGain ?? -1;

    private static string Now(ReportFacts report, Question question) =>
        report.Content.Answers.Find(question.Code) is { } answer ? AnswerText(question, answer.Value) : "–";

    private static string Next(ReportFacts report, Question question)
    {
        var contribution = report.Contributions[question.Code];
        return contribution.StepTo is { } step ? StepText(report, question, step) : "This is already the highest answer.";
    }

    /// <summary>The answer as prose: a rubric's descriptor without its number in front.</summary>
    internal static string AnswerText(Question question, AnswerValue value) =>
        question is SingleChoiceQuestion choice && value is AnswerValue.Option option && choice.FindOption(option.Code) is { } chosen ? chosen.Text : question.Describe(value);

    /// <summary>What would have to be true for the score to be reached.</summary>
    internal static string StepText(ReportFacts report, Question question, double score) => question switch
    {
        SingleChoiceQuestion choice when choice.Options.FirstOrDefault(o => Math.Abs(o.Score - score) < MaturityScale.Tolerance) is { } option => option.Text,
        NumberQuestion number when number.Points.FirstOrDefault(p => Math.Abs(p.Score - score) < MaturityScale.Tolerance) is { } point =>
            number.Describe(new AnswerValue.Number(point.Value)),
        MultipleChoiceQuestion => "At least one more of the options applies.",
        _ => $"A score of {report.Scale.Score(score)} or more.",
    };

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

        var shown = remarks.Take(MostRemarks).ToList();
        var more = remarks.Count - shown.Count;
        yield return new Paragraph(TextSpan.Strong(remarks.Count == 1 ? "A remark by those who answered" : "Remarks by those who answered")) { KeepsWithNext = true };
        yield return new ItemList(shown.Select(r => new ListItem(new TextSpan($"“{Shown.Shortened(r.Comment, LongestRemark)}” "), TextSpan.Emphasis($"On: {Shown.Shortened(r.Question.Text, 110)}"))).ToList());
        if (more > 0)
        {
            var number = Shown.AsSentence(Shown.InWords(more));
            yield return new Paragraph(report.Has(ReportSection.Answers)
                ? $"{number} more {(more == 1 ? "stands" : "stand")} beside the answers in the appendix."
                : $"{number} more {(more == 1 ? "stands" : "stand")} beside the answers.");
        }
    }

    private static string FirstSentence(string text)
    {
        var line = ReportFacts.OneLine(text);
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return Shown.Shortened(end > 0 ? line[..(end + 1)] : line, 260);
    }
}
