using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Shared;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>What makes one plan better than another, as typed.</summary>
public sealed class AimForm
{
    public const string InOrder = "order";
    public const string Weighted = "weighted";

    public static IEnumerable<(string, string)> Kinds { get; } =
        [(InOrder, "The highest score at the end; then to have it early; then to spend less"), (Weighted, "All three at once, by weights of your own")];

    public AimForm(PlanAim aim)
    {
        var weights = aim as PlanAim.Weighted ?? new(1, 0.3, 0.1);
        Kind = aim is PlanAim.Weighted ? Weighted : InOrder;
        (Score, Early, Cost) = (RoadmapWords.Input(weights.Score), RoadmapWords.Input(weights.Early), RoadmapWords.Input(weights.Cost));
    }

    public string? Kind { get; set; }
    public string? Score { get; set; }
    public string? Early { get; set; }
    public string? Cost { get; set; }
    public bool IsWeighted => Kind == Weighted;

    public PlanAim? Read(FormErrors errors)
    {
        if (!IsWeighted)
        {
            return new PlanAim.InOrder();
        }

        var (score, early, cost) = (RoadmapForm.Number(Score), RoadmapForm.Number(Early), RoadmapForm.Number(Cost));
        errors.AddIf(score is null || early is null || cost is null, nameof(RoadmapSettings.Aim), "Enter the three weights as numbers, such as 1, 0.3 and 0.1.");
        return score is null || early is null || cost is null ? null : new PlanAim.Weighted(score.Value, early.Value, cost.Value);
    }
}
