using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>What may go wrong, and the challenges of the model whose signs stand in the answers.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetRisks(AssessmentId Assessment) : IRequest<GetRisks.View>
{
    /// <param name="Risks">The gravest first.</param>
    /// <param name="Proposals">Not taken up yet.</param>
    public sealed record View(RoadmapHead Head, IReadOnlyList<Row> Risks, IReadOnlyList<Proposal> Proposals);

    public sealed record Row(Guid Id, int Version, RiskDetails Details);

    /// <param name="Signs">Texts of the questions whose answers show it.</param>
    /// <param name="Of">How many signs there could be.</param>
    public sealed record Proposal(Challenge Challenge, IReadOnlyList<string> Signs, int Of);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user) : IRequestHandler<GetRisks, View>
    {
        public async Task<View> Handle(GetRisks query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var risks = await db.Risks.AsNoTracking().Where(r => r.AssessmentId == query.Assessment).ToListAsync(cancellationToken);
            var taken = risks.Select(r => r.Details.Challenge).ToHashSet(StringComparer.Ordinal);
            return new(
                found.HeadOf(user),
                [.. risks.OrderBy(r => r.Details.Status == RiskStatus.Closed).ThenByDescending(r => r.Details.Severity).ThenBy(r => r.Details.Title, StringComparer.Ordinal).Select(r => new Row(r.Id, r.Version, r.Details))],
                [.. ProposedRisk.From(found.Card).Where(p => !taken.Contains(p.Challenge.Code)).Select(p => new Proposal(p.Challenge, [.. p.Signs.Select(q => q.Text)], p.Challenge.Signs.Count))]);
        }
    }
}
