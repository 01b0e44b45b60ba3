namespace MaturityAssessment.Domain.Comparisons;

/// <summary>Works out ranks and percentiles for one node.</summary>
internal static class Standings
{
    public static IReadOnlyList<Standing> Of(Portfolio portfolio, int node)
    {
        var (model, tree) = (portfolio.Model, portfolio.Scorer.Tree);
        var isWhole = node == tree.Root;
        var display = tree.NodeAt(node).Display ?? model.Scale.Display;
        var scores = new double[portfolio.Entries.Count];
        var levels = new int[scores.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var values = portfolio.Values[i];
            (scores[i], levels[i]) = isWhole ? portfolio.Scorer.Capping.Apply(values) : (values[node], double.IsFinite(values[node]) ? tree.LevelOf(node, values) : -1);
        }

        var ranks = Ranks(scores, score => model.Scale.Standing(score, display));
        var spread = Distribution.Of(scores);
        var counted = spread?.Count ?? 0;
        var sharing = ranks.Where(r => r > 0).CountBy(r => r).ToDictionary();
        var standings = new Standing[scores.Length];
        for (var i = 0; i < standings.Length; i++)
        {
            // of n with a score, rank - 1 are above, as many as share the rank are equal, and the rest are below
            standings[i] = ranks[i] == 0
                ? Standing.None
                : new(
                    scores[i],
                    levels[i] < 0 ? null : model.Scale.Levels[levels[i]],
                    ranks[i],
                    100.0 * (counted - (ranks[i] - 1) - (sharing[ranks[i]] / 2.0)) / counted,
                    spread!.Median - scores[i],
                    spread.Most - scores[i]);
        }

        return standings;
    }

    /// <summary>Standard competition ranks, 1 the best; 0 for what has no score.</summary>
    public static int[] Ranks(IReadOnlyList<double> scores, Func<double, double> shown)
    {
        var ranks = new int[scores.Count];
        var (ranked, rank, last) = (0, 0, double.NaN);
        foreach (var (entry, value) in scores.Select((s, i) => (Entry: i, Score: s)).Where(s => double.IsFinite(s.Score)).Select(s => (s.Entry, Value: shown(s.Score))).OrderByDescending(s => s.Value))
        {
            ranked++;
            if (value != last)
            {
                (rank, last) = (ranked, value);
            }

            ranks[entry] = rank;
        }

        return ranks;
    }

    public static IReadOnlyList<int> Ranking(IReadOnlyList<Standing> standings, IReadOnlyList<PortfolioEntry> entries) =>
        [.. Enumerable.Range(0, entries.Count).OrderBy(i => standings[i].Rank ?? int.MaxValue).ThenBy(i => entries[i].Key, OrganisationKey.Order)];
}
