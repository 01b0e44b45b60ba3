using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

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
}
