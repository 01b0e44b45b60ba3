using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>A target profile as scores.</summary>
/// <remarks>
/// A node or question without a level of its own follows its nearest ancestor that has one. A level asks for the score from which it counts as reached: the threshold of its band, in a staged node
/// the score of that stage. A practice of a staged node is asked to be implemented if its practice level is up to the target, else nothing is asked of it.
/// </remarks>
internal static class Targets
{
    /// <summary>The target score of every question and node; NaN where the profile asks for nothing.</summary>
    public static double[] Of(CompiledTree tree, MaturityScale scale, TargetProfile profile)
    {
        var levels = new MaturityLevel?[tree.Size];
        var targets = new double[tree.Size];
        for (var node = tree.Root; node < tree.Size; node++)
        {
            levels[node] = profile.Levels.TryGetValue(tree.NodeAt(node).Code, out var number)
                ? scale.Find(number) ?? throw new ArgumentException($"The target of {profile.Code} is level {number}, which the scale does not have.", nameof(profile))
                : node == tree.Root ? null : levels[tree.Parent[node]];
            targets[node] = levels[node] is not { } level ? double.NaN
                : tree.IsStaged(node) ? tree.ScoreOfStage(tree.LevelUpTo(level.Number))
                : level.From;
        }

        for (var q = 0; q < tree.Root; q++)
        {
            targets[q] = levels[tree.Parent[q]] is not { } level ? double.NaN
                : tree.OutermostStagedOf(q) is var staged and >= 0 ? (tree.Questions[q].PracticeLevel <= level.Number ? tree.NodeAt(staged).ImplementedAt : 0)
                : level.From;
        }

        return targets;
    }
}
