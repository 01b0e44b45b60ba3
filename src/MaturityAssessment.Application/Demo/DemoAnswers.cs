using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Demo;

/// <summary>What a department like this would plausibly answer.</summary>
internal sealed class DemoAnswers(DemoFile file, MaturityModel model)
{
    private readonly Dictionary<string, ModelNode> _dimensionOf =
        model.Dimensions.SelectMany(d => d.DescendantQuestions().Select(q => (q.Code, Dimension: d))).ToDictionary(q => q.Code, q => q.Dimension, StringComparer.Ordinal);

    /// <summary>Null where the department has not come to the question yet.</summary>
    public AnswerValue? Of(DemoFile.Unit unit, DemoFile.Round round, Question question)
    {
        var profile = unit.Profile!;
        if (IsLeftOut(unit, round, question))
        {
            return null;
        }

        var chance = new Chance(file.Seed, unit.Code, question.Code);
        if (question.AllowsNotApplicable && chance.Next() < profile.NotApplicable)
        {
            return new AnswerValue.NotApplicable(chance.Pick(file.NotApplicableReasons));
        }

        // What sets a question apart in its department stays; a little changes from year to year.
        var dimension = _dimensionOf[question.Code];
        var peculiarity = PeculiarityOf(unit, question) - dimension.DescendantQuestions().Average(q => PeculiarityOf(unit, q));
        var years = file.Cycles.TakeWhile(c => c.Code != round.Cycle).Count();
        var level = profile.Levels[dimension.Code] + years * profile.Drift[dimension.Code] + peculiarity + 0.15 * new Chance(file.Seed, unit.Code, question.Code, round.Cycle).NextNormal();
        return Near(question, Math.Clamp((level - 1) / 4, 0, 1));
    }

    /// <summary>How much better or worse a department is in one thing than in its whole dimension.</summary>
    private double PeculiarityOf(DemoFile.Unit unit, Question question) => 0.55 * new Chance(file.Seed, unit.Code, question.Code, "peculiarity").NextNormal();

    /// <summary>Departments work from the top, but skip what they must ask others about.</summary>
    private bool IsLeftOut(DemoFile.Unit unit, DemoFile.Round round, Question question)
    {
        if (round.Completeness >= 1)
        {
            return false;
        }

        var position = model.Questions.TakeWhile(q => q != question).Count() / (double)model.Questions.Count;
        return position + 0.35 * (new Chance(file.Seed, unit.Code, question.Code, "order").Next() - 0.5) > round.Completeness;
    }

    /// <summary>The answer whose score is nearest.</summary>
    private static AnswerValue Near(Question question, double score) => question switch
    {
        SingleChoiceQuestion single => new AnswerValue.Option(single.Options.MinBy(o => Math.Abs(o.Score - score))!.Code),
        MultipleChoiceQuestion multiple => new AnswerValue.Options(TicksNear(multiple, score)),
        NumberQuestion number => new AnswerValue.Number(Math.Round(ValueNear(number, score))),
        _ => throw new ArgumentException($"There is no way to answer a {question.GetType().Name}.", nameof(question)),
    };

    private static List<string> TicksNear(MultipleChoiceQuestion question, double score)
    {
        var (ticked, sum) = (new List<string>(), 0.0);
        foreach (var option in question.Options)
        {
            if ((sum + option.Score / 2) / question.MaxScore <= score && option.Score > 0)
            {
                ticked.Add(option.Code);
                sum += option.Score;
            }
        }

        return ticked;
    }

    private static double ValueNear(NumberQuestion question, double score)
    {
        foreach (var (from, to) in question.Points.Zip(question.Points.Skip(1)))
        {
            if (score >= Math.Min(from.Score, to.Score) && score <= Math.Max(from.Score, to.Score) && from.Score != to.Score)
            {
                return from.Value + (score - from.Score) / (to.Score - from.Score) * (to.Value - from.Value);
            }
        }

        return question.Points.MinBy(p => Math.Abs(p.Score - score)).Value;
    }
}
