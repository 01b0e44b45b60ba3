using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>Lets departments see how their peers stand, in figures from which no single agency can be worked out.</summary>
[AllowedTo(Role.TransformationOffice | Role.Administrator)]
public sealed record ReleaseBenchmark(string ModelCode, string ModelVersion, string Cycle) : IRequest<ReleaseBenchmark.Released>
{
    /// <param name="Groups">How many groups it tells of.</param>
    /// <param name="Suppressed">How many groups it keeps silent about.</param>
    /// <param name="IsNew">False where nothing has changed since the last release, which stands.</param>
    public sealed record Released(DateTime ReleasedAt, int Groups, int Suppressed, bool IsNew);
}
