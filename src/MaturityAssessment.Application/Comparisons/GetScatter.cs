using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>The agencies by two measures at once.</summary>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record GetScatter(PortfolioFilter Filter, Measure X, Measure Y) : IRequest<GetScatter.View>
{
    /// <param name="Measures">All that can be asked for.</param>
    /// <param name="Points">In the order of names.</param>
    /// <param name="LeftOut">Agencies that lack one of the two.</param>
    /// <param name="Pearson">-1 to 1; null where it is not defined.</param>
    /// <param name="Spearman">Likewise, of the ranks.</param>
    /// <param name="Sentence">What the correlation says, and that it does not say why.</param>
    public sealed record View(
        PortfolioFilter Filter, string ModelTitle, Axis X, Axis Y, IReadOnlyList<Choice> Measures, IReadOnlyList<Point> Points, int LeftOut,
        double? Pearson, double? Spearman, string Sentence, Quadrants Quadrants);

    /// <param name="Median">As shown; null without points. The quadrants meet there.</param>
    /// <param name="Least">The end of the scale, or the least value where there is none.</param>
    public sealed record Axis(Measure Measure, string Title, int Decimals, double? Median, double Least, double Most);

    public sealed record Choice(Measure Measure, string Title);

    /// <summary>Values as people see them.</summary>
    public sealed record Point(AssessmentId Id, string Name, string Sector, double X, double Y, bool IsProvisional);

    /// <summary>What to call the four quarters, as in "Higher Data, lower Security".</summary>
    public sealed record Quadrants(string HighHigh, string LowHigh, string LowLow, string HighLow);
}
