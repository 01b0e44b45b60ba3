using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>What most agencies lack: where one programme for all would help many.</summary>
/// <param name="Level">Questions count as lacking under this level's threshold; null for the middle one.</param>
/// <param name="Most">How many questions at most.</param>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record GetCommonGaps(PortfolioFilter Filter, int? Level = null, int Most = 25) : IRequest<GetCommonGaps.View>
{
    public const int LongestList = 200;

    /// <param name="Rows">The most worthwhile first: share of agencies times weight.</param>
    public sealed record View(PortfolioFilter Filter, string ModelTitle, MaturityScale? Scale, MaturityLevel? Level, int Agencies, IReadOnlyList<Row> Rows);

    /// <param name="Below">Agencies under the level.</param>
    /// <param name="Answered">Agencies that answered it.</param>
    /// <param name="Share">Of those that answered, 0 to 1.</param>
    /// <param name="Weight">Of the total, 0 to 1, while everything applies.</param>
    public sealed record Row(string Code, string Text, string DimensionCode, string DimensionTitle, int Below, int Answered, double Share, double Weight);

    internal sealed class Validator : AbstractValidator<GetCommonGaps>
    {
        public Validator() => RuleFor(x => x.Most).InclusiveBetween(1, LongestList).WithMessage($"The list holds 1 to {LongestList} questions.");
    }
}
