using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

/// <summary>Three questions at nought in two dimensions: a and b count three eighths each, c a quarter.</summary>
internal static class PlainProblems
{
    /// <summary>Far more than any planner needs for these on any machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static readonly MaturityModel Means = Model(Node("N", 3, Q("a"), Q("b")), Node("M", 1, Q("c")));

    public static PlanningProblem Problem(decimal budget, params Initiative[] initiatives) =>
        new() { Model = Means, Answers = Means.Sheet(("a", 0), ("b", 0), ("c", 0)), Budget = budget, Initiatives = initiatives };

    public static Initiative Initiative(string code, decimal cost, params (string Question, double RaisesTo)[] effects) => new()
    {
        Code = code,
        Title = $"Title of {code}",
        Phase = RoadmapPhase.Foundation,
        Cost = new(cost / 2, cost, cost * 2),
        Periods = 1,
        Effects = [.. effects.Select(e => new InitiativeEffect(e.Question, e.RaisesTo))],
    };

    public static IEnumerable<string> Codes(Plan plan) => plan.Initiatives.Select(p => p.Initiative.Code).Order(StringComparer.Ordinal);
}
