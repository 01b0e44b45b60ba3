using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Whom the change concerns, who carries it, and what people say against it.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetStakeholders(AssessmentId Assessment) : IRequest<GetStakeholders.View>
{
    /// <param name="People">The most influential and interested first.</param>
    /// <param name="Objections">The library of the model, with its answers.</param>
    public sealed record View(RoadmapHead Head, DateOnly Today, IReadOnlyList<Row> People, IReadOnlyList<Objection> Objections);

    public sealed record Row(Guid Id, int Version, StakeholderDetails Details);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<GetStakeholders, View>
    {
        public async Task<View> Handle(GetStakeholders query, CancellationToken cancellationToken)
        {
            var (head, model) = await db.HeadOfAsync(models, user, query.Assessment, cancellationToken);
            var people = await db.Stakeholders.AsNoTracking().Where(r => r.AssessmentId == query.Assessment).ToListAsync(cancellationToken);
            return new(
                head, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                [.. people.OrderByDescending(p => p.Details.Influence * p.Details.Interest).ThenBy(p => p.Details.Name, StringComparer.Ordinal).Select(p => new Row(p.Id, p.Version, p.Details))], model.Objections);
        }
    }
}
