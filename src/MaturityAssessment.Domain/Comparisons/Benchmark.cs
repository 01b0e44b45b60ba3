namespace MaturityAssessment.Domain.Comparisons;

/// <summary>One agency's result, as a benchmark is made of it.</summary>
/// <param name="Agency">What the agency is known by over time; nothing that tells who it is.</param>
/// <param name="Result">Another one for every change of its scores; likewise.</param>
/// <param name="Groups">Codes of the groups that it belongs to.</param>
/// <param name="Scores">Normalised, one per node of the benchmark; null where there is none.</param>
public sealed record BenchmarkEntry(string Agency, string Result, IReadOnlyList<string> Groups, IReadOnlyList<double?> Scores);

/// <param name="Code">As entries name it.</param>
public sealed record BenchmarkGroup(string Code, string Name);

/// <summary>What may be told of one group.</summary>
/// <param name="IsTold">False where the group is kept silent about.</param>
/// <param name="Lines">One per node that may be told of.</param>
public sealed record BenchmarkFigures(BenchmarkGroup Group, bool IsTold, IReadOnlyList<BenchmarkLine> Lines);

/// <param name="Node">Empty for the whole.</param>
public sealed record BenchmarkLine(string Node, double LowerQuartile, double Median, double UpperQuartile);

/// <summary>Who was behind what was told: all that a later release must know so as not to give anybody away.</summary>
/// <param name="Told">The codes of the groups told of, by node.</param>
public sealed record BenchmarkBasis(IReadOnlyList<BenchmarkBasis.Member> Members, IReadOnlyDictionary<string, IReadOnlyList<string>> Told)
{
    /// <param name="Nodes">Codes of those it has a score for.</param>
    public sealed record Member(string Agency, string Result, IReadOnlyList<string> Groups, IReadOnlyList<string> Nodes);

    /// <summary>How many agencies came, went, have another result or belong to other groups.</summary>
    public int ChangedIn(BenchmarkBasis later)
    {
        ArgumentNullException.ThrowIfNull(later);
        var after = later.Members.ToDictionary(m => m.Agency, StringComparer.Ordinal);
        var gone = Members.Count(m => !after.ContainsKey(m.Agency));
        var before = Members.ToDictionary(m => m.Agency, StringComparer.Ordinal);
        return gone + later.Members.Count(m => !before.TryGetValue(m.Agency, out var old) || old.Result != m.Result || !old.Groups.SequenceEqual(m.Groups, StringComparer.Ordinal));
    }
}

/// <summary>Median and quartiles of groups of agencies, as far as they give no single agency away.</summary>
public sealed record Benchmark(IReadOnlyList<BenchmarkFigures> Figures, BenchmarkBasis Basis)
{
    /// <param name="groups">The most important first; each is told of as a whole or not at all.</param>
    /// <param name="nodes">Codes, the whole (empty) first.</param>
    /// <param name="earlier">What was told of the same cycle before.</param>
    /// <param name="published">How a normalised score is rounded before anybody sees it.</param>
    public static Benchmark Of(
        IReadOnlyList<BenchmarkGroup> groups, IReadOnlyList<string> nodes, IReadOnlyList<BenchmarkEntry> entries, IReadOnlyList<BenchmarkBasis> earlier, Func<double, double> published)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(published);

        // in an order that nobody's place in a query can change
        BenchmarkEntry[] sorted = [.. entries.OrderBy(e => e.Agency, StringComparer.Ordinal)];
        var members = sorted.Select(e => new BenchmarkBasis.Member(e.Agency, e.Result, [.. e.Groups.Order(StringComparer.Ordinal)], [.. nodes.Where((_, n) => e.Scores[n] is not null)])).ToList();
        var results = new Results([.. earlier.SelectMany(b => b.Members), .. members]);
        var told = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var lines = groups.ToDictionary(g => g.Code, _ => new List<BenchmarkLine>(), StringComparer.Ordinal);
        var open = groups;
        for (var n = 0; n < nodes.Count; n++)
        {
            var node = nodes[n];
            var allowed = BenchmarkProtection.Allowed(
                results.AgencyOf,
                [.. earlier.SelectMany(b => b.Told.GetValueOrDefault(node, []).Select(g => results.In(g, node, b.Members)))],
                [.. open.Select(g => results.In(g.Code, node, members))]);
            BenchmarkGroup[] kept = [.. open.Where((_, g) => allowed[g])];
            told[node] = [.. kept.Select(g => g.Code)];
            foreach (var group in kept)
            {
                var spread = Distribution.Of(sorted.Where(e => e.Groups.Contains(group.Code)).Select(e => e.Scores[n]).OfType<double>().Select(published))!;
                lines[group.Code].Add(new(node, published(spread.LowerQuartile), published(spread.Median), published(spread.UpperQuartile)));
            }

            // of whom the whole is not told, no part is
            open = n == 0 ? kept : open;
        }

        return new([.. groups.Select(g => new BenchmarkFigures(g, lines[g.Code].Count > 0, lines[g.Code]))], new(members, told));
    }

    /// <summary>Numbers for agencies and results, those of earlier releases included.</summary>
    private sealed class Results
    {
        private readonly Dictionary<(string Agency, string Result), int> _numbers = [];

        public Results(IReadOnlyList<BenchmarkBasis.Member> members)
        {
            var (agencies, agencyOf) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<int>());
            foreach (var member in members)
            {
                if (_numbers.TryAdd((member.Agency, member.Result), agencyOf.Count))
                {
                    agencies.TryAdd(member.Agency, agencies.Count);
                    agencyOf.Add(agencies[member.Agency]);
                }
            }

            AgencyOf = agencyOf;
        }

        public IReadOnlyList<int> AgencyOf { get; }

        public IReadOnlyList<int> In(string group, string node, IEnumerable<BenchmarkBasis.Member> members) =>
            [.. members.Where(m => m.Groups.Contains(group) && m.Nodes.Contains(node)).Select(m => _numbers[(m.Agency, m.Result)])];
    }
}
