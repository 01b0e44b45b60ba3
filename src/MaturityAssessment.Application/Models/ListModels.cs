using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Models;

/// <summary>The models that an assessment can be started with.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record ListModels : IRequest<IReadOnlyList<ListModels.Row>>
{
    /// <param name="Minutes">How long answering takes; null when the author did not say.</param>
    /// <param name="Targets">Profiles to choose from when an assessment starts; may be empty.</param>
    public sealed record Row(string Code, string Version, string Title, string Description, int? Minutes, int Questions, int Dimensions, IReadOnlyList<TargetProfile> Targets);

    internal static Row RowOf(MaturityModel model) =>
        new(model.Code, model.Version, model.Title, model.Description, model.Minutes, model.Questions.Count, model.Dimensions.Count, model.Targets);

    internal sealed class Handler(ModelCatalog models) : IRequestHandler<ListModels, IReadOnlyList<Row>>
    {
        public Task<IReadOnlyList<Row>> Handle(ListModels query, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Row>>([.. models.All.Select(RowOf)]);
    }
}
