using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>What can be chosen when an assessment is started.</summary>
[AllowedTo(WhoMay.Start)]
public sealed record GetStartOptions : IRequest<GetStartOptions.View>
{
    /// <param name="SuggestedCycle">The year, unless the organisation's latest cycle says otherwise.</param>
    public sealed record View(IReadOnlyList<ListAssessments.UnitChoice> Units, IReadOnlyList<ListModels.Row> Models, string SuggestedCycle);
}
