using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>How a department's own assessment stands among its peers, as far as the office has released it.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetBenchmark(AssessmentId Assessment) : IRequest<GetBenchmark.View>
{
    /// <param name="ReleasedAt">Null where nothing has been released for this model and cycle.</param>
    /// <param name="Groups">Those that the department belongs to, all agencies first.</param>
    public sealed record View(MaturityScale Scale, DateTime? ReleasedAt, IReadOnlyList<Group> Groups);

    /// <param name="Name">As in "All agencies", "Sector: transport".</param>
    /// <param name="Why">Why there are no figures, as a sentence; null where there are.</param>
    /// <param name="Lines">The whole first (its code is empty), then the dimensions; empty where the group is kept silent about.</param>
    public sealed record Group(string Name, string? Why, IReadOnlyList<Line> Lines);

    /// <summary>All normalised. The figures are null together: where the node has too few scores.</summary>
    /// <param name="Own">The department's own score.</param>
    /// <param name="Place">As in "in the upper quarter"; null without figures or an own score.</param>
    public sealed record Line(string Code, string Title, double? Own, double? LowerQuartile, double? Median, double? UpperQuartile, string? Place);

    internal sealed class Handler(AppDbContext db, ModelCatalog models) : IRequestHandler<GetBenchmark, View>
    {
        // says the same whatever the reason: the reason itself could tell how many there are
        private const string TooFew = "Too few comparable agencies.";

        public async Task<View> Handle(GetBenchmark query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var assessment = found.Assessment;
            var release = await db.LatestBenchmark(assessment.ModelCode, assessment.ModelVersion, assessment.Cycle).Select(b => new { b.ReleasedAt, b.Figures }).FirstOrDefaultAsync(cancellationToken);
            if (release is null)
            {
                return new(found.Model.Scale, null, []);
            }

            var told = StoredBenchmark.FiguresIn(release.Figures).ToDictionary(f => f.Group.Code, StringComparer.Ordinal);
            var own = BenchmarkGroups.Of(await UnitTree.ReadAsync(db, cancellationToken), assessment.UnitId);
            var all = GroupOf(own[0], told.GetValueOrDefault(own[0].Code), found);

            // a group that holds all agencies has nothing to add
            return new(
                found.Model.Scale, release.ReleasedAt,
                [all, .. own.Skip(1).Select(g => GroupOf(g, told.GetValueOrDefault(g.Code), found)).Where(g => g.Lines.Count == 0 || !g.Lines.SequenceEqual(all.Lines))]);
        }

        private static Group GroupOf(BenchmarkGroup group, BenchmarkFigures? told, AnsweredAssessment found) =>
            told is { IsTold: true }
                ? new(group.Name, null, [.. found.Model.Dimensions.Prepend(found.Model.Root).Where(n => found.Card.Of(n).Applies).Select(n => LineOf(n, told.Lines.FirstOrDefault(l => l.Node == n.Code), found))])
                : new(group.Name, TooFew, []);

        private static Line LineOf(ModelNode node, BenchmarkLine? told, AnsweredAssessment found)
        {
            var own = found.Card.Of(node).Score;
            return new(
                node.Code, node.Code.Length == 0 ? "Overall" : node.Title, own, told?.LowerQuartile, told?.Median, told?.UpperQuartile,
                told is not null && own is { } score ? PlaceOf(found.Model.Scale, score, told) : null);
        }

        private static string PlaceOf(MaturityScale scale, double own, BenchmarkLine told)
        {
            var (score, lower, median, upper) = (scale.Shown(own), scale.Shown(told.LowerQuartile), scale.Shown(told.Median), scale.Shown(told.UpperQuartile));
            if (scale.Display.Max < scale.Display.Min)
            {
                (score, lower, median, upper) = (-score, -lower, -median, -upper);
            }

            return score == median ? "at the median"
                : score >= upper ? "in the upper quarter"
                : score > median ? "above the median"
                : score > lower ? "below the median"
                : "in the lower quarter";
        }
    }
}
