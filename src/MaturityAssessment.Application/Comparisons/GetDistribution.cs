using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>How the agencies' scores lie, for the whole and for each dimension.</summary>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record GetDistribution(PortfolioFilter Filter) : IRequest<GetDistribution.View>
{
    /// <param name="Lines">The whole first (its code is empty), then the dimensions.</param>
    public sealed record View(PortfolioFilter Filter, string ModelTitle, MaturityScale? Scale, int Agencies, IReadOnlyList<Line> Lines);

    /// <param name="Spread">Null where no agency has a score.</param>
    /// <param name="Levels">Every level of the model, lowest first; the whole's after caps.</param>
    /// <param name="WithoutScore">Agencies that have none here.</param>
    public sealed record Line(string Code, string Title, Spread? Spread, IReadOnlyList<LevelCount> Levels, int WithoutScore);

    public sealed record LevelCount(MaturityLevel Level, int Agencies);
}
