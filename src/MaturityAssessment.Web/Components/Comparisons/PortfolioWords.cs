using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting;

namespace MaturityAssessment.Web.Components.Comparisons;

/// <summary>Comparisons in plain words.</summary>
internal static class PortfolioWords
{
    private const int Steps = 5;

    /// <summary>So many rows need no scrolling of their own.</summary>
    public const int FewRows = 15;

    extension(MaturityScale scale)
    {
        /// <summary>The class of a level's colour, by its place among however many levels there are.</summary>
        public string LevelClass(int? level)
        {
            var place = scale.Levels.ToList().FindIndex(l => l.Number == level);
            return place < 0 ? "level-none" : $"level-{1 + (scale.Levels.Count == 1 ? 0 : (int)Math.Round((double)place * (Steps - 1) / (scale.Levels.Count - 1), MidpointRounding.AwayFromZero))}";
        }

        /// <summary>"52.3", or a dash for none.</summary>
        public string Cell(ScoreCell cell) => cell.Shown is { } shown ? Shown.Number(shown, scale.Decimals) : "–";

        /// <summary>A rule of the model (a cap) keeps the level under what the score would give.</summary>
        public bool IsHeldBack(ScoreCell cell) => cell is { Score: { } score, Level: { } level } && scale.LevelOf(score).Number > level;

        /// <summary>"+3.2": a share of the overall score as points.</summary>
        public string SignedPoints(double normalised) => scale.Points(normalised);

        /// <summary>"level 3, Defined".</summary>
        public string LevelName(int? level) => level is { } number && scale.Find(number) is { } found ? $"level {found.Number}, {found.Name}" : "no level";

        /// <summary>The scores that a level spans: "40.0 to 59.9".</summary>
        public string Band(MaturityLevel level)
        {
            var place = scale.Levels.ToList().IndexOf(level);
            return place + 1 < scale.Levels.Count ? $"{scale.Score(level.From)} to under {scale.Score(scale.Levels[place + 1].From)}" : $"{scale.Score(level.From)} and more";
        }
    }

    /// <summary>What Cronbach's alpha tells the reader of a portfolio.</summary>
    public static string Agreement(double alpha) => alpha switch
    {
        >= 0.7 => $"The dimensions rise and fall together (Cronbach’s alpha {Shown.Number(alpha, 2)}): the overall score sums them up fairly.",
        _ => $"The dimensions hardly go together (Cronbach’s alpha {Shown.Number(alpha, 2)}): look at them one by one rather than at the overall score.",
    };
}
