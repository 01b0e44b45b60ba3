using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>What is tried out, what would show that it works, and what was decided.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetPilots(AssessmentId Assessment) : IRequest<GetPilots.View>
{
    /// <param name="Choices">Initiatives that can be piloted or wait for a pilot.</param>
    public sealed record View(RoadmapHead Head, IReadOnlyList<Row> Pilots, IReadOnlyList<Choice> Choices);

    /// <param name="Gates">Title of the initiative that waits for it; null for none.</param>
    public sealed record Row(Guid Id, int Version, PilotDetails Details, string Title, string? Gates, PilotDecision? Decision, IReadOnlyList<Verdict> Verdicts);

    public sealed record Verdict(PilotDecision Decision, string Reason, string By, DateTime At);

    public sealed record Choice(string Code, string Title, IReadOnlyList<string> Measures);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user) : IRequestHandler<GetPilots, View>
    {
        public async Task<View> Handle(GetPilots query, CancellationToken cancellationToken)
        {
            var (head, model) = await db.HeadOfAsync(models, user, query.Assessment, cancellationToken);
            var baseline = await db.BaselineOfAsync(query.Assessment, cancellationToken);
            var initiatives = await db.InitiativesOfAsync(query.Assessment, model, cancellationToken);
            var titles = RoadmapRecords.TitlesOf(initiatives, baseline?.Plan);
            var pilots = await db.Pilots.AsNoTracking().Where(p => p.AssessmentId == query.Assessment).ToListAsync(cancellationToken);
            var names = await db.NamesOfAsync(pilots.SelectMany(p => p.Verdicts.Select(v => (Guid?)v.By)), cancellationToken);
            return new(
                head,
                [.. pilots.OrderBy(p => p.Initiative, StringComparer.Ordinal).ThenBy(p => p.Id).Select(p => new Row(
                    p.Id, p.Version, p.Details, titles.GetValueOrDefault(p.Initiative, p.Initiative), p.Gates.Length == 0 ? null : titles.GetValueOrDefault(p.Gates, p.Gates), p.Decision,
                    [.. p.Verdicts.Select(v => new Verdict(v.Decision, v.Reason, names(v.By), v.At))]))],
                [.. titles.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new Choice(t.Key, t.Value, initiatives.FirstOrDefault(i => i.Code == t.Key)?.Measures ?? []))]);
        }
    }
}
