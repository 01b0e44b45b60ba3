using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting;

namespace MaturityAssessment.Web.Components.Results;

/// <summary>Results in plain sentences.</summary>
internal static class ResultWords
{
    extension(MaturityScale scale)
    {
        /// <summary>"34.5 of 100".</summary>
        public string ScoreOnScale(double score) => scale.Display.Min == 0
            ? $"{scale.Score(score)} of {Shown.Number(scale.Display.Max, 0)}"
            : $"{scale.Score(score)} on a scale from {Shown.Number(scale.Display.Min, 0)} to {Shown.Number(scale.Display.Max, 0)}";

        /// <summary>A part of the overall score, such as what one question brings.</summary>
        public string PointsWorth(double normalised)
        {
            var decimals = Math.Max(1, scale.Decimals);
            return Shown.Number(Math.Round(normalised * (scale.Display.Max - scale.Display.Min), decimals, MidpointRounding.AwayFromZero), decimals);
        }
    }

    extension(GetResults.View view)
    {
        public string Headline => view.Overall switch
        {
            { Score: { } score, Level: { } level } => $"{view.UnitName} is at level {level.Number}, {level.Name}: {view.Scale.ScoreOnScale(score)}.",
            { Score: { } score } => $"{view.UnitName} scores {view.Scale.ScoreOnScale(score)}.",
            _ => $"{view.UnitName} has no overall score.",
        };

        /// <summary>Where the score may still move; null where nothing is open.</summary>
        public string? Range => view is { Progress.IsComplete: false, Overall: { Floor: { } floor, Ceiling: { } ceiling } } && view.Scale.Score(floor) != view.Scale.Score(ceiling)
            ? $"With all questions answered the score will lie between {view.Scale.Score(floor)} and {view.Scale.Score(ceiling)}.{(view.RangeIsOpen ? " Some answers may still bring further questions; the range holds for those that apply now." : "")}"
            : null;

        /// <summary>What the result would be without the caps; null where they change nothing.</summary>
        public string? WithoutCaps
        {
            get
            {
                var (score, level) = (view.UncappedScore, view.UncappedLevel);
                var differs = level != view.Overall.Level || (score is { } s && (view.Overall.Score is not { } held || view.Scale.Score(s) != view.Scale.Score(held)));
                return view.Caps.Count > 0 && differs && score is { } free
                    ? $"Without {(view.Caps.Count == 1 ? "it" : "them")}, {view.UnitName} would be at {(level is null ? "" : Shown.Level(level) + " with ")}{view.Scale.ScoreOnScale(free)}."
                    : null;
            }
        }

        /// <summary>"▲ 3.2 more than 2025 (31.3)"; null where either has no score.</summary>
        public string? Since => view is { Overall.Score: { } now, Previous: { Score: { } before, Cycle: var cycle } } ? $"{view.Scale.Moved(before, now)} {cycle} ({view.Scale.Score(before)})" : null;
    }

    extension(MaturityScale scale)
    {
        // The difference of what is shown, so that nobody's subtraction disagrees.
        private string Moved(double before, double now) => Math.Round(scale.Shown(now) - scale.Shown(before), scale.Decimals, MidpointRounding.AwayFromZero) switch
        {
            > 0 and var up => $"▲ {Shown.Number(up, scale.Decimals)} more than in",
            < 0 and var down => $"▼ {Shown.Number(-down, scale.Decimals)} less than in",
            _ => "The same as in",
        };
    }
}
