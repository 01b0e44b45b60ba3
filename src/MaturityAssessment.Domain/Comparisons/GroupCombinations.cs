namespace MaturityAssessment.Domain.Comparisons;

/// <summary>Looks for a way to add and subtract groups, with any factors, that leaves only a few agencies.</summary>
/// <remarks>
/// A group is the row of a matrix: 1 for each result in it, else 0. Whoever knows the groups' figures knows those of every combination of rows, and a combination that is 0
/// for all but a few agencies tells of these alone. Results that the same groups hold stand together in every combination: they form one part, one column.
/// Taking away the columns of a few agencies lowers the rank exactly when some combination is left with nobody but them. Of each set of independent columns that spans all
/// rows, such agencies must hold one; so the search takes one such set and tries its columns, and where more disjoint sets exist than agencies may be taken, it can stop.
/// The arithmetic is exact, modulo a prime.
/// </remarks>
internal sealed class GroupCombinations
{
    private const long Prime = 2_147_483_647;
    private readonly int _fewest;
    private readonly int _groups;
    private readonly int[][] _agenciesOf;
    private readonly long[][] _rows;
    private readonly long _mostWork;
    private long _work;

    private GroupCombinations(IReadOnlyList<IReadOnlyList<int>> groups, IReadOnlyList<int> agencyOf, int fewest, long mostWork)
    {
        (_fewest, _groups, _mostWork) = (fewest, groups.Count, mostWork);
        var memberships = new Dictionary<int, List<int>>();
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var result in groups[g])
            {
                (memberships.TryGetValue(result, out var held) ? held : memberships[result] = []).Add(g);
            }
        }

        var parts = memberships
            .GroupBy(m => string.Join(',', m.Value), StringComparer.Ordinal)
            .Select(p => (In: p.First().Value, Agencies: p.Select(m => agencyOf[m.Key]).Distinct().Order().ToArray()))
            .OrderByDescending(p => p.Agencies.Length).ThenBy(p => p.Agencies[0])
            .ToList();
        _agenciesOf = [.. parts.Select(p => p.Agencies)];

        // beside each row the factors by which it is made of the groups
        var rows = new long[_groups][];
        for (var g = 0; g < _groups; g++)
        {
            rows[g] = new long[parts.Count + _groups];
            rows[g][parts.Count + g] = 1;
        }

        for (var p = 0; p < parts.Count; p++)
        {
            foreach (var g in parts[p].In)
            {
                rows[g][p] = 1;
            }
        }

        _rows = rows;
        _rows = [.. Reduce(Enumerable.Range(0, parts.Count)).Rows.Where(r => r.Take(parts.Count).Any(v => v != 0))];
    }

    /// <returns>The groups in such a combination; null where there is none.</returns>
    /// <param name="agencyOf">The agency of each result that groups can hold: an agency that answered again has several.</param>
    /// <param name="fewest">How many agencies a combination must leave at least, if it leaves any.</param>
    /// <param name="work">Additions that may still be done; below 0 where they did not suffice: the answer means nothing then.</param>
    public static IReadOnlyList<int>? Find(IReadOnlyList<IReadOnlyList<int>> groups, IReadOnlyList<int> agencyOf, int fewest, ref long work)
    {
        if (groups.Count == 0)
        {
            return null;
        }

        var search = new GroupCombinations(groups, agencyOf, fewest, work);
        var found = search.Search([]);
        work -= search._work;
        return found;
    }

    private List<int>? Search(HashSet<int> taken)
    {
        if (_work > _mostWork)
        {
            return null;
        }

        var open = Enumerable.Range(0, _agenciesOf.Length).Where(p => !taken.IsSupersetOf(_agenciesOf[p])).ToList();
        var (rows, pivots) = Reduce(open);
        if (pivots.Count < _rows.Length)
        {
            var left = rows[Enumerable.Range(0, rows.Length).First(r => !pivots.ContainsKey(r))];
            return [.. Enumerable.Range(0, _groups).Where(g => left[_agenciesOf.Length + g] != 0)];
        }

        var budget = _fewest - 1 - taken.Count;
        if (budget == 0 || HasDisjointSets(budget + 1, open, taken))
        {
            return null;
        }

        foreach (var part in pivots.Values.Order())
        {
            HashSet<int> more = [.. taken, .. _agenciesOf[part]];
            if (more.Count < _fewest && Search(more) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether there are so many sets of columns that each span all rows, and each uses agencies of its own.</summary>
    private bool HasDisjointSets(int sets, List<int> open, HashSet<int> taken)
    {
        var free = open.ToDictionary(p => p, p => new Queue<int>(_agenciesOf[p].Where(a => !taken.Contains(a))));
        var used = new HashSet<int>();
        for (var set = 0; set < sets; set++)
        {
            foreach (var agencies in free.Values)
            {
                while (agencies.TryPeek(out var agency) && used.Contains(agency))
                {
                    agencies.Dequeue();
                }
            }

            var pivots = Reduce(open.Where(p => free[p].Count > 0).OrderByDescending(p => free[p].Count)).Pivots;
            if (pivots.Count < _rows.Length)
            {
                return false;
            }

            used.UnionWith(pivots.Values.Select(p => free[p].Peek()).ToList());
        }

        return true;
    }

    /// <summary>The rows with a pivot in the first columns, as given, that are independent.</summary>
    private (long[][] Rows, Dictionary<int, int> Pivots) Reduce(IEnumerable<int> columns)
    {
        long[][] rows = [.. _rows.Select(r => (long[])r.Clone())];
        _work += rows.Sum(r => (long)r.Length);
        var pivots = new Dictionary<int, int>();
        foreach (var column in columns)
        {
            if (pivots.Count == rows.Length)
            {
                break;
            }

            var pivot = Enumerable.Range(0, rows.Length).FirstOrDefault(r => rows[r][column] != 0 && !pivots.ContainsKey(r), -1);
            if (pivot < 0)
            {
                continue;
            }

            pivots.Add(pivot, column);
            Scale(rows[pivot], Inverse(rows[pivot][column]));
            for (var r = 0; r < rows.Length; r++)
            {
                if (r != pivot && rows[r][column] != 0)
                {
                    Subtract(rows[r], rows[pivot], rows[r][column]);
                }
            }
        }

        return (rows, pivots);
    }

    private void Subtract(long[] row, long[] other, long factor)
    {
        _work += row.Length;
        for (var c = 0; c < row.Length; c++)
        {
            if (other[c] != 0)
            {
                row[c] = (row[c] + ((Prime - factor) * other[c])) % Prime;
            }
        }
    }

    private static void Scale(long[] row, long factor)
    {
        for (var c = 0; c < row.Length; c++)
        {
            row[c] = row[c] * factor % Prime;
        }
    }

    /// <summary>By Fermat: a to the power of p - 2.</summary>
    private static long Inverse(long value)
    {
        var (inverse, power) = (1L, value);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            inverse = (exponent & 1) == 1 ? inverse * power % Prime : inverse;
            power = power * power % Prime;
        }

        return inverse;
    }
}
