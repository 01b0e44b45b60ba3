namespace MaturityAssessment.Domain.Comparisons;

/// <summary>Organisations that compare themselves with one another.</summary>
/// <param name="Name">Of the sector or size class; empty for those of which it is not known.</param>
/// <param name="Entries">Positions in the list that was grouped.</param>
public sealed record PeerGroup(string Name, IReadOnlyList<int> Entries);

/// <summary>Entries by sector and by size class.</summary>
/// <param name="BySector">By name; the unknown last.</param>
/// <param name="BySize">From small to large, then other classes by name; the unknown last.</param>
public sealed record PeerGroups(IReadOnlyList<PeerGroup> BySector, IReadOnlyList<PeerGroup> BySize)
{
    public static PeerGroups Of(IReadOnlyList<PortfolioEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new(
            Groups(entries, e => e.Sector, _ => 0),
            Groups(entries, e => e.Size, size => SizeClass.All.Contains(size) ? SizeClass.All.ToList().IndexOf(size) : SizeClass.All.Count));
    }

    private static IReadOnlyList<PeerGroup> Groups(IReadOnlyList<PortfolioEntry> entries, Func<PortfolioEntry, string> nameOf, Func<string, int> placeOf) =>
    [
        .. Enumerable.Range(0, entries.Count)
            .GroupBy(i => nameOf(entries[i]), StringComparer.Ordinal)
            .OrderBy(g => g.Key.Length == 0)
            .ThenBy(g => placeOf(g.Key))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new PeerGroup(g.Key, [.. g])),
    ];
}
