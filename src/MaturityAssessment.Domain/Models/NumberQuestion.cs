using System.Globalization;

namespace MaturityAssessment.Domain.Models;

/// <summary>A number or a percentage, scored along straight lines between stated points.</summary>
public sealed class NumberQuestion : Question
{
    /// <summary>At least two, values ascending; scores may rise or fall.</summary>
    public required IReadOnlyList<ScorePoint> Points { get; init; }

    /// <summary>Whether values beyond the outer points score as those points. If not, the outer lines go on, and a score may leave 0 to 1.</summary>
    public bool Clamps { get; init; } = true;

    /// <summary>What the number counts, as shown beside the field; empty for none.</summary>
    public string Unit { get; init; } = "";

    public override double ScoreOf(AnswerValue answer) =>
        answer is AnswerValue.Number number && FaultIn(answer) is null
            ? ScoreAt(number.Value)
            : throw new ArgumentException(FaultIn(answer) ?? $"{Code} has no score for a not-applicable answer.", nameof(answer));

    public override string? FaultIn(AnswerValue answer) => answer switch
    {
        AnswerValue.NotApplicable => AllowsNotApplicable ? null : $"{Code} must be answered: it does not allow \"not applicable\".",
        AnswerValue.Number { Value: var v } when !double.IsFinite(v) => $"{Code} takes a finite number.",
        AnswerValue.Number { Value: var v } when Kind == QuestionKind.Percentage && v is < 0 or > 100 => $"{Code} takes a percentage from 0 to 100.",
        AnswerValue.Number => null,
        _ => $"{Code} takes a number{(Unit.Length > 0 ? $" ({Unit})" : "")}.",
    };

    /// <remarks>The next stated point's score.</remarks>
    public override double? StepAbove(double score)
    {
        var above = Points.Where(p => p.Score > score + MaturityScale.Tolerance).Select(p => p.Score).ToList();
        return above.Count == 0 ? null : above.Min();
    }

    public override string Describe(AnswerValue answer) =>
        answer is AnswerValue.Number number
            ? number.Value.ToString("#,0.####", CultureInfo.InvariantCulture) + (Unit == "%" ? "%" : Unit.Length > 0 ? " " + Unit : "")
            : answer.Describe();

    private double ScoreAt(double value)
    {
        if (Clamps && value <= Points[0].Value)
        {
            return Points[0].Score;
        }

        if (Clamps && value >= Points[^1].Value)
        {
            return Points[^1].Score;
        }

        var right = 1;
        while (right < Points.Count - 1 && value > Points[right].Value)
        {
            right++;
        }

        var (a, b) = (Points[right - 1], Points[right]);
        return value == b.Value ? b.Score : a.Score + (value - a.Value) / (b.Value - a.Value) * (b.Score - a.Score);
    }
}

public readonly record struct ScorePoint(double Value, double Score);
