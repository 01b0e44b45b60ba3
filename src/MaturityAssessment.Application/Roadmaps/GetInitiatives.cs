using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>What a plan can be made of: the library of the model with what the department has added and edited.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetInitiatives(AssessmentId Assessment) : IRequest<GetInitiatives.View>
{
    /// <param name="Questions">Those that an effect can raise, in the model's order.</param>
    /// <param name="Roles">Roles that initiatives need, by name.</param>
    public sealed record View(RoadmapHead Head, IReadOnlyList<Row> Rows, IReadOnlyList<Lifted> Questions, IReadOnlyList<string> Roles, MaturityScale Scale);

    /// <param name="Version">To send with a change; 0 for one of the library as it is.</param>
    public sealed record Row(Initiative Initiative, InitiativeOrigin Origin, int Version);

    public sealed record Lifted(string Code, string Text);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user) : IRequestHandler<GetInitiatives, View>
    {
        public async Task<View> Handle(GetInitiatives query, CancellationToken cancellationToken)
        {
            var (head, model) = await db.HeadOfAsync(models, user, query.Assessment, cancellationToken);
            var changed = await db.RoadmapInitiatives.AsNoTracking().Where(i => i.AssessmentId == query.Assessment).ToDictionaryAsync(i => i.Code, StringComparer.Ordinal, cancellationToken);
            var merged = MergedInitiatives.Of(model, changed.Values.Select(c => c.Content));
            return new(
                head,
                [.. merged.Select(i => new Row(
                    i,
                    !changed.ContainsKey(i.Code) ? InitiativeOrigin.Library : model.FindInitiative(i.Code) is null ? InitiativeOrigin.Own : InitiativeOrigin.Edited,
                    changed.GetValueOrDefault(i.Code)?.Version ?? 0))],
                [.. model.Questions.Select(q => new Lifted(q.Code, q.Text))],
                [.. merged.SelectMany(i => i.Effort.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], model.Scale);
        }
    }
}
