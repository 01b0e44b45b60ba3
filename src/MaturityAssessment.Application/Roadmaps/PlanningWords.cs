using System.Globalization;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>How far a search has got, as sentences: at every new stage, and else twice a second at most.</summary>
internal sealed class PlanningWords(MaturityModel model, IProgress<string> told) : IProgress<PlanningProgress>, IProgress<FrontierPoint>, IProgress<int>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    private readonly DisplayRange _display = model.Root.Display ?? model.Scale.Display;
    private PlanningStage? _stage;
    private TimeSpan _last;

    /// <summary>What a search does in this stage.</summary>
    public static string Of(PlanningStage stage) => stage switch
    {
        PlanningStage.Greedy => "Making a quick plan to begin with.",
        PlanningStage.Holding => "Looking for a plan that holds all it must.",
        PlanningStage.Score => "Raising the score at the end of the roadmap.",
        PlanningStage.Early => "Bringing gains forward.",
        PlanningStage.Cost => "Lowering the cost.",
        PlanningStage.Weighted => "Weighing score, early benefit and cost against one another.",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "A stage without words."),
    };

    public void Report(PlanningProgress value)
    {
        if (_stage == value.Stage && value.Elapsed - _last < Pause)
        {
            return;
        }

        (_stage, _last) = (value.Stage, value.Elapsed);
        var bound = value.Stage == PlanningStage.Score && double.IsFinite(value.Bound) ? $" (at most {Shown(value.Bound)})" : "";
        told.Report(string.Create(CultureInfo.InvariantCulture, $"{value.Elapsed.TotalSeconds:0.0} s: {Of(value.Stage)} Score {Shown(value.Score)}{bound}, cost {value.Cost:#,0.##}."));
    }

    public void Report(FrontierPoint value) => told.Report(string.Create(
        CultureInfo.InvariantCulture, $"For a budget of {value.Budget:#,0.##}: {(value.IsPlan && value.Result.Plan.ScoreThen is { } score ? $"score {Shown(score)}" : "no plan")}."));

    /// <param name="value">Other weights that are done.</param>
    public void Report(int value)
    {
        if (value % 10 == 0)
        {
            told.Report($"{value} other weightings are planned for.");
        }
    }

    private string Shown(double score) => model.Scale.ShownOn(_display, score).ToString($"F{model.Scale.Decimals}", CultureInfo.InvariantCulture);
}
