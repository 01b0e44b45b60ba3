using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Roadmaps;

public enum BenefitState
{
    /// <summary>The question stands where it was promised, or better.</summary>
    Realised,

    /// <summary>It has risen, but not as far as promised.</summary>
    Partly,
    NotYet,

    /// <summary>The later assessment does not say: the question is unanswered there, does not apply or is gone.</summary>
    NotAnswered,
}

/// <summary>What an initiative that is done had promised, against what the next assessment found.</summary>
public sealed record RealisedBenefit(string Code, string Title, IReadOnlyList<RealisedBenefit.Effect> Effects)
{
    /// <param name="Before">Normalised; null where it was unanswered.</param>
    /// <param name="After">Likewise, in the later assessment.</param>
    public sealed record Effect(string Question, string Text, double? Before, double Promised, double? After, BenefitState State);

    public int Count(BenefitState state) => Effects.Count(e => e.State == state);

    /// <summary>Of the whole: realised when every effect that can be judged is, not yet when none has moved.</summary>
    public BenefitState State => Effects.Where(e => e.State != BenefitState.NotAnswered).Select(e => e.State).Distinct().ToList() switch
    {
        [] => BenefitState.NotAnswered,
        [var one] => one,
        _ => BenefitState.Partly,
    };

    /// <param name="before">The assessment that the plan was made from.</param>
    /// <param name="after">The next one of the same model; its version may be another, questions are found by their code.</param>
    public static IReadOnlyList<RealisedBenefit> Of(ScoreCard before, ScoreCard after, IEnumerable<SnapshotInitiative> finished)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var done = finished.ToList();
        var codes = done.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);

        // An effect that waits for others is promised only when they are finished too.
        var promised = done.Select(i => (Initiative: i, Effects: i.Effects.Where(e => e.Needs.All(codes.Contains)).ToList())).Where(p => p.Effects.Count > 0);
        return
        [
            .. promised.Select(p => new RealisedBenefit(p.Initiative.Code, p.Initiative.Title, [.. p.Effects.Select(e =>
            {
                var (then, now) = (before.Questions.GetValueOrDefault(e.Question)?.Score, after.Questions.GetValueOrDefault(e.Question)?.Score);
                var text = (after.Model.FindQuestion(e.Question) ?? before.Model.FindQuestion(e.Question))?.Text ?? e.Question;
                return new Effect(e.Question, text, then, e.RaisesTo, now, StateOf(then, e.RaisesTo, now));
            })])),
        ];
    }

    private static BenefitState StateOf(double? before, double promised, double? after) => after switch
    {
        null => BenefitState.NotAnswered,
        { } now when now >= promised - MaturityScale.Tolerance => BenefitState.Realised,
        { } now when now > before + MaturityScale.Tolerance => BenefitState.Partly,
        _ => BenefitState.NotYet,
    };
}
