using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>The agencies of one filter, compared.</summary>
/// <param name="Filter">With the defaults filled in.</param>
/// <param name="Agencies">In the order of the portfolio's entries.</param>
/// <param name="Open">Not submitted, whether compared or not.</param>
/// <param name="Withdrawn">Never compared.</param>
internal sealed record ComparedAgencies(
    PortfolioFilter Filter, PortfolioChoices Choices, MaturityModel Model, IReadOnlyList<ComparedAgency> Agencies, Portfolio Portfolio, int Open, int Withdrawn)
{
    public MaturityScale Scale => Model.Scale;
    public int Submitted => Agencies.Count(a => !a.IsProvisional);

    public ModelNode? FindNode(string code) => code.Length == 0 ? Model.Root : Model.FindNode(code);

    public static string TitleOf(ModelNode node) => node.Code.Length == 0 ? "Overall" : node.Title;

    public ScoreCell CellOf(ModelNode node, int agency) => CellOf(node, Portfolio.Of(node.Code)[agency]);

    public ScoreCell CellOf(ModelNode node, Standing standing) => standing.Score is { } score ? new(score, Shown(node, score), standing.Level?.Number) : ScoreCell.None;

    public ScoreCell MedianOf(ModelNode node) => Portfolio.Spread(node.Code) is { } spread ? new(spread.Median, Shown(node, spread.Median), Scale.LevelOf(spread.Median).Number) : ScoreCell.None;

    /// <summary>Places in <see cref="Agencies"/>; equals by name, and without a score last.</summary>
    public IEnumerable<int> InOrder(PortfolioSort sort)
    {
        var byName = Enumerable.Range(0, Agencies.Count).OrderBy(i => Agencies[i].Name, StringComparer.CurrentCultureIgnoreCase).ToList();
        if (sort.By == PortfolioOrder.Name)
        {
            return sort.Descending ? Enumerable.Reverse(byName) : byName;
        }

        var standings = Portfolio.Of(sort.By == PortfolioOrder.Rank ? "" : sort.Node);
        double? KeyOf(int i) => sort.By == PortfolioOrder.Rank ? standings[i].Rank : standings[i].Score;
        var scored = byName.Where(i => KeyOf(i) is not null);
        return (sort.Descending ? scored.OrderByDescending(KeyOf) : scored.OrderBy(KeyOf)).Concat(byName.Where(i => KeyOf(i) is null));
    }

    public double Shown(ModelNode node, double score) => Scale.ShownOn(node.Display ?? Scale.Display, score);
}

/// <param name="Name">As shown: with what is above it, where two would be called the same.</param>
/// <param name="ParentName">The unit directly above, likewise among those above; empty at the top.</param>
/// <param name="Top">The topmost unit above, or itself.</param>
internal sealed record ComparedAgency(AssessmentId Id, int Version, UnitId Unit, string Name, string ParentName, UnitId Top, string Sector, string Size, int? Staff, bool IsProvisional, double[] Scores)
{
    /// <summary>Share of the applicable questions that have an answer; null where none applies.</summary>
    public double? Completeness
    {
        get
        {
            var applicable = Scores.Count(s => !double.IsNegativeInfinity(s));
            return applicable == 0 ? null : (double)Scores.Count(double.IsFinite) / applicable;
        }
    }
}
