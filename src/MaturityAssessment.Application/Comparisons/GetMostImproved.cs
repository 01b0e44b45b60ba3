using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>Who moved most since an earlier cycle, and what moved them.</summary>
/// <param name="Since">The earlier cycle; null for the one before.</param>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record GetMostImproved(PortfolioFilter Filter, string? Since = null, int Page = 1, int PageSize = 50) : IRequest<GetMostImproved.View>
{
    /// <param name="Since">Null where there is no earlier cycle.</param>
    /// <param name="Earlier">Cycles to choose from, latest first.</param>
    /// <param name="Rows">Who gained most first.</param>
    /// <param name="OnlyNow">Agencies without a submission in the earlier cycle.</param>
    /// <param name="OnlyBefore">Agencies of the earlier cycle that are not in this one.</param>
    /// <param name="Notes">Sentences: what could not be compared between model versions, and why.</param>
    public sealed record View(
        PortfolioFilter Filter, string ModelTitle, MaturityScale? Scale, string? Since, IReadOnlyList<string> Earlier, IReadOnlyList<Column> Dimensions,
        IReadOnlyList<Row> Rows, int Total, int Page, int PageSize, double? MedianChange, int Risen, int Fallen, int OnlyNow, int OnlyBefore, IReadOnlyList<string> Notes);

    public sealed record Column(string Code, string Title);

    /// <param name="Change">Normalised, of the overall score.</param>
    /// <param name="Parts">What each dimension brought (normalised); with <paramref name="Rest"/> they add up to the change.</param>
    /// <param name="Rest">What no dimension can claim: weights, applicability, caps.</param>
    public sealed record Row(
        AssessmentId Id, AssessmentId BeforeId, UnitId Unit, string Name, bool IsProvisional,
        ScoreCell Before, ScoreCell Now, double Change, double ShownChange, IReadOnlyList<double> Parts, double Rest);

    internal sealed class Validator : AbstractValidator<GetMostImproved>
    {
        public Validator()
        {
            RuleFor(x => x.Page).GreaterThanOrEqualTo(1).WithMessage("Pages are counted from 1.");
            RuleFor(x => x.PageSize).InclusiveBetween(1, GetPortfolio.LargestPage).WithMessage($"A page holds 1 to {GetPortfolio.LargestPage} agencies.");
        }
    }
}
