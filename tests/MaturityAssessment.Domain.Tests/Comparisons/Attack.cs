namespace MaturityAssessment.Domain.Tests.Comparisons;

/// <summary>What somebody does who has every published group's figures and wants those of a few agencies: adds and subtracts groups until hardly anybody is left.</summary>
internal static class Attack
{
    private const int Fewest = 5;

    /// <summary>Every way to add and subtract up to so many groups.</summary>
    /// <returns>The agencies left by the first that leaves one to four; null where none does.</returns>
    public static IReadOnlyList<int>? Combining(IReadOnlyList<IReadOnlyList<int>> groups, IReadOnlyList<int> agencyOf, int most = 4)
    {
        var left = new int[agencyOf.Count];
        return From(0, most);

        IReadOnlyList<int>? From(int first, int more)
        {
            if (LeftOver() is { } found)
            {
                return found;
            }

            for (var g = first; more > 0 && g < groups.Count; g++)
            {
                foreach (var sign in (int[])[1, -1])
                {
                    Add(groups[g], sign);
                    var deeper = From(g + 1, more - 1);
                    Add(groups[g], -sign);
                    if (deeper is not null)
                    {
                        return deeper;
                    }
                }
            }

            return null;
        }

        void Add(IReadOnlyList<int> group, int sign)
        {
            foreach (var result in group)
            {
                left[result] += sign;
            }
        }

        IReadOnlyList<int>? LeftOver()
        {
            var agencies = Enumerable.Range(0, left.Length).Where(r => left[r] != 0).Select(r => agencyOf[r]).Distinct().ToList();
            return agencies.Count is > 0 and < Fewest ? agencies : null;
        }
    }

    /// <summary>Whether any combination at all, with any factors, leaves nobody but one to four agencies: tried for every such set of agencies, by the rank of what remains without them.</summary>
    public static bool WithAnyFactors(IReadOnlyList<IReadOnlyList<int>> groups, IReadOnlyList<int> agencyOf)
    {
        var whole = Rank(groups, _ => true);
        return Sets([], 0).Any(set => Rank(groups, result => !set.Contains(agencyOf[result])) < whole);

        IEnumerable<IReadOnlyList<int>> Sets(IReadOnlyList<int> taken, int first)
        {
            for (var agency = first; agency <= agencyOf.Max() && taken.Count < Fewest - 1; agency++)
            {
                int[] more = [.. taken, agency];
                yield return more;
                foreach (var larger in Sets(more, agency + 1))
                {
                    yield return larger;
                }
            }
        }

        int Rank(IReadOnlyList<IReadOnlyList<int>> rows, Func<int, bool> counts)
        {
            var matrix = rows.Select(row => Enumerable.Range(0, agencyOf.Count).Select(r => counts(r) && row.Contains(r) ? 1.0 : 0.0).ToArray()).ToList();
            var rank = 0;
            for (var column = 0; column < agencyOf.Count && rank < matrix.Count; column++)
            {
                var pivot = Enumerable.Range(rank, matrix.Count - rank).MaxBy(r => Math.Abs(matrix[r][column]));
                if (Math.Abs(matrix[pivot][column]) < 1e-9)
                {
                    continue;
                }

                (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
                for (var r = rank + 1; r < matrix.Count; r++)
                {
                    var factor = matrix[r][column] / matrix[rank][column];
                    for (var c = column; factor != 0 && c < agencyOf.Count; c++)
                    {
                        matrix[r][c] -= factor * matrix[rank][c];
                    }
                }

                rank++;
            }

            return rank;
        }
    }
}
