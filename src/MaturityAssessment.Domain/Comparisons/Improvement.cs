namespace MaturityAssessment.Domain.Comparisons;

/// <summary>How far one organisation moved between two portfolios.</summary>
/// <param name="Before">Its position among the entries of the earlier portfolio.</param>
/// <param name="After">Its position among the entries of the later one.</param>
/// <param name="ScoreBefore">Normalised, of the whole after caps; over two versions of what is linked, before caps.</param>
/// <param name="RankBefore">Within its own portfolio.</param>
public sealed record Improvement(string Name, string Parent, int Before, int After, double ScoreBefore, double ScoreAfter, int RankBefore, int RankAfter)
{
    public double Change => ScoreAfter - ScoreBefore;

    /// <summary>Matches organisations by name and parent. Two versions of the model are compared by what the later one links.</summary>
    /// <exception cref="RuleBrokenException">The models cannot be compared.</exception>
    /// <exception cref="ArgumentException">A portfolio holds several cycles of one organisation.</exception>
    public static Improvements Between(Portfolio before, Portfolio after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var link = VersionLink.Between(before.Model, after.Model);
        var (earlier, later) = (ByOrganisation(before, nameof(before)), ByOrganisation(after, nameof(after)));
        var moved = new List<Improvement>();
        foreach (var (organisation, b) in earlier)
        {
            if (later.TryGetValue(organisation, out var a) && Scores(before, b, after, a, link) is (double was, double became))
            {
                moved.Add(new(organisation.Name, organisation.Parent, b, a, was, became, before.Overall[b].Rank!.Value, after.Overall[a].Rank!.Value));
            }
        }

        var (matchedBefore, matchedAfter) = (moved.Select(m => m.Before).ToHashSet(), moved.Select(m => m.After).ToHashSet());
        return new(
            [.. moved.OrderByDescending(m => m.Change).ThenBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Parent, StringComparer.Ordinal)],
            [.. Enumerable.Range(0, before.Entries.Count).Where(i => !matchedBefore.Contains(i))],
            [.. Enumerable.Range(0, after.Entries.Count).Where(i => !matchedAfter.Contains(i))],
            link);
    }

    private static (double? Before, double? After) Scores(Portfolio before, int b, Portfolio after, int a, VersionLink link)
    {
        if (before.Overall[b].Rank is null || after.Overall[a].Rank is null)
        {
            return (null, null);
        }

        if (before.Model.Version == after.Model.Version)
        {
            return (before.Overall[b].Score, after.Overall[a].Score);
        }

        var trend = Trend.Between(link, before.Entries[b].Scores, after.Entries[a].Scores);
        return (trend.Before, trend.After);
    }

    private static Dictionary<(string Name, string Parent), int> ByOrganisation(Portfolio portfolio, string name)
    {
        var entries = new Dictionary<(string, string), int>();
        for (var i = 0; i < portfolio.Entries.Count; i++)
        {
            var key = portfolio.Entries[i].Key;
            if (!entries.TryAdd((key.Name, key.Parent), i))
            {
                throw new ArgumentException($"{key.Name} is there with several cycles; compare one cycle with one other.", name);
            }
        }

        return entries;
    }
}

/// <param name="Moved">Who has a score in both, the largest gain first, then by name.</param>
/// <param name="OnlyBefore">Positions of entries of the earlier portfolio without a counterpart that has a score.</param>
/// <param name="OnlyAfter">Likewise of the later one.</param>
/// <param name="Link">What was compared, where the versions differ.</param>
public sealed record Improvements(IReadOnlyList<Improvement> Moved, IReadOnlyList<int> OnlyBefore, IReadOnlyList<int> OnlyAfter, VersionLink Link);
