using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Comparisons;
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

    internal sealed class Handler(PortfolioReader reader) : IRequestHandler<GetCommonGaps, View>
    {
        public async Task<View> Handle(GetCommonGaps query, CancellationToken cancellationToken)
        {
            if (await reader.ReadAsync(query.Filter, cancellationToken) is not { } compared)
            {
                return new(query.Filter, "", null, null, 0, []);
            }

            var levels = compared.Scale.Levels;
            var level = (query.Level is { } number ? compared.Scale.Find(number) : levels[levels.Count / 2]) ?? throw new NotFoundException("The level");
            var outline = Outline.Of(compared.Model);
            return new(
                compared.Filter, compared.Model.Title, compared.Scale, level, compared.Agencies.Count,
                [.. CommonGaps.Of(compared.Portfolio, level.From).Where(g => g.Below > 0).Take(query.Most).Select(g => RowOf(g, compared.Model, outline))]);
        }

        private static Row RowOf(CommonGap gap, MaturityModel model, Outline outline)
        {
            var dimension = outline.Find(outline.CapabilityOf(gap.Code))!.Value.Dimension;
            return new(gap.Code, model.FindQuestion(gap.Code)!.Text, dimension.Code, dimension.Title, gap.Below, gap.Answered, gap.Share, gap.Weight);
        }
    }

    internal sealed class Validator : AbstractValidator<GetCommonGaps>
    {
        public Validator() => RuleFor(x => x.Most).InclusiveBetween(1, LongestList).WithMessage($"The list holds 1 to {LongestList} questions.");
    }
}
