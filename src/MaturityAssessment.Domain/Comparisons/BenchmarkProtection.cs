namespace MaturityAssessment.Domain.Comparisons;

/// <summary>Decides which groups of agencies figures may be told of, so that from all that is told together nobody learns about fewer than five agencies.</summary>
/// <remarks>
/// A small group is not told of, but that alone does not help: all agencies without the ones in the large sectors are those in a small one; two filters that overlap, or the
/// figures of before and after one agency answered, differ by a few. So no combination of groups, whatever is added to or subtracted from whatever how often, may be left with
/// one to four agencies. Where one is, the smallest group in it is kept silent about, until none is. What was told before cannot be taken back, and counts.
/// </remarks>
public static class BenchmarkProtection
{
    public const int FewestAgencies = 5;

    /// <summary>Some seconds at most; thirty groups of a thousand agencies take a part of one.</summary>
    private const long MostWork = 100_000_000;

    /// <summary>Whether each of the wanted groups may be told of, in their order.</summary>
    /// <param name="agencyOf">For each result, by its number, the number of the agency. An agency that answered again has another result.</param>
    /// <param name="told">Groups (numbers of results) whose figures are known already.</param>
    /// <param name="wanted">Groups that one would like to tell of, the most important first: of two that are equally large, the later gives way.</param>
    public static IReadOnlyList<bool> Allowed(IReadOnlyList<int> agencyOf, IReadOnlyList<IReadOnlyList<int>> told, IReadOnlyList<IReadOnlyList<int>> wanted) =>
        Allowed(agencyOf, told, wanted, MostWork);

    /// <param name="work">Where it does not suffice to show that nobody is given away, nothing new is told.</param>
    internal static IReadOnlyList<bool> Allowed(IReadOnlyList<int> agencyOf, IReadOnlyList<IReadOnlyList<int>> told, IReadOnlyList<IReadOnlyList<int>> wanted, long work)
    {
        ArgumentNullException.ThrowIfNull(agencyOf);
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(wanted);

        var known = told.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var sizes = wanted.Select(g => g.Select(result => agencyOf[result]).Distinct().Count()).ToList();

        // What is known is no news, however it is told.
        var kept = Enumerable.Range(0, wanted.Count).Where(g => sizes[g] >= FewestAgencies && !known.Contains(KeyOf(wanted[g]))).ToList();
        var fixedGroups = told.DistinctBy(KeyOf).ToList();
        while (kept.Count > 0 && GroupCombinations.Find([.. fixedGroups, .. kept.Select(g => wanted[g])], agencyOf, FewestAgencies, ref work) is { } combination)
        {
            var involved = combination.Where(c => c >= fixedGroups.Count).Select(c => kept[c - fixedGroups.Count]).DefaultIfEmpty(-1).ToList();
            var smallest = involved.OrderBy(g => g < 0 ? 0 : sizes[g]).ThenByDescending(g => g).First();
            if (smallest < 0)
            {
                // nothing that is kept can mend what is told already
                kept.Clear();
            }

            kept.Remove(smallest);
        }

        if (work < 0)
        {
            kept.Clear();
        }

        return [.. Enumerable.Range(0, wanted.Count).Select(g => sizes[g] >= FewestAgencies && (kept.Contains(g) || known.Contains(KeyOf(wanted[g]))))];
    }

    private static string KeyOf(IReadOnlyList<int> group) => string.Join(',', group.Order());
}
