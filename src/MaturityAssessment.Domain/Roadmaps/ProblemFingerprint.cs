using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Tells whether two planning problems ask the same: everything that a plan follows from, and nothing else.</summary>
public static class ProblemFingerprint
{
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(PlanningProblem problem, PlanAim aim, DateOnly startsOn)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var text = new StringBuilder();

        void Say(string what, params IEnumerable<object?> values) =>
            text.Append(what).AppendJoin('\u001f', values.Select(v => Convert.ToString(v is double d ? d.ToString("R", CultureInfo.InvariantCulture) : v is decimal m ? m / 1.0000000000000000000000000000m : v, CultureInfo.InvariantCulture))).Append('\u001e');

        Say("model", problem.Model.Code, problem.Model.Version);
        Say("scores", Scorer.For(problem.Model).ScoresOf(problem.Answers).Select(s => (object)s));
        Say("target", problem.Target?.Code);
        Say("frame", problem.Budget, problem.Periods, startsOn.DayNumber, problem.PhasesInOrder, aim is PlanAim.Weighted w ? Weights(w) : "in order");
        foreach (var (period, budget) in problem.PeriodBudgets.OrderBy(b => b.Key))
        {
            Say("money", period, budget);
        }

        foreach (var (role, people) in problem.Capacity.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            Say("people", role, people);
        }

        foreach (var ((role, period), people) in problem.CapacityIn.OrderBy(c => c.Key.Role, StringComparer.Ordinal).ThenBy(c => c.Key.Period))
        {
            Say("people in", role, period, people);
        }

        Say("mandatory", problem.Mandatory.Order(StringComparer.Ordinal));
        Say("pinned", problem.Pinned.Order(StringComparer.Ordinal));
        Say("forbidden", problem.Forbidden.Order(StringComparer.Ordinal));
        Say("pinned at", problem.PinnedAt.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => (object[])[p.Key, p.Value]));
        foreach (var i in problem.Initiatives.OrderBy(i => i.Code, StringComparer.Ordinal))
        {
            Say("initiative", i.Code, i.Phase, i.Cost.Likely, i.Periods, i.IsMandatory, i.Earliest, i.Latest);
            Say("needs", i.Effort.OrderBy(e => e.Key, StringComparer.Ordinal).SelectMany(e => (object[])[e.Key, e.Value]));
            Say("after", i.DependsOn.Order(StringComparer.Ordinal).SelectMany(d => (object[])[d, i.Lags.GetValueOrDefault(d)]));
            Say("without", i.Excludes.Order(StringComparer.Ordinal));
            foreach (var effect in i.Effects.OrderBy(e => e.Question, StringComparer.Ordinal))
            {
                Say("lifts", [effect.Question, effect.RaisesTo, .. effect.Needs.Order(StringComparer.Ordinal)]);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Weights(PlanAim.Weighted w) => string.Create(CultureInfo.InvariantCulture, $"{w.Score:R} {w.Early:R} {w.Cost:R}");
}
