using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>What a lift must reach: levels of nodes, scores of questions.</summary>
internal sealed class LiftNeeds
{
    private readonly Dictionary<int, int> _levels = [];
    private readonly Dictionary<int, double> _scores = [];

    /// <param name="level">A position among the scale's levels.</param>
    public void Level(int node, int level) => _levels[node] = Math.Max(level, _levels.GetValueOrDefault(node, 0));

    public void Undo(IEnumerable<Cap> caps, Scorer scorer)
    {
        foreach (var cap in caps)
        {
            var trigger = scorer.Tree.Index[cap.Code];
            if (cap.Trigger is CapTrigger.NodeBelowLevel below)
            {
                // the first level whose number is not below
                Level(trigger, scorer.Tree.LevelUpTo(below.Level - 1) + 1);
            }
            else if (cap.Trigger is CapTrigger.QuestionBelowScore least)
            {
                _scores[trigger] = Math.Max(least.Score, _scores.GetValueOrDefault(trigger, double.NegativeInfinity));
            }
        }
    }

    public int? LevelOf(int node) => _levels.TryGetValue(node, out var level) ? level : null;

    public double? ScoreOf(int question) => _scores.TryGetValue(question, out var score) ? score : null;

    public bool Any(Func<int, bool> where) => _levels.Keys.Any(where) || _scores.Keys.Any(where);
}
