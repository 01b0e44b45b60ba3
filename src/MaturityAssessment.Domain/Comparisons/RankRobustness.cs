using System.Numerics;
using System.Runtime.InteropServices;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>How far ranks depend on the choice of weights and on what is unanswered (after the uncertainty analysis of the OECD and JRC handbook on composite indicators, 2008).</summary>
/// <remarks>
/// <para>
/// Each draw takes the weights of the root's children from a Dirichlet around the model's own (see <see cref="WeightDraws"/>) and every unanswered question uniformly from [0, 1], scores every
/// organisation by its own rules (caps included), and ranks them by the score as it is shown. Whether a question applies stays as it is today. A dimension that does not apply to an organisation leaves its
/// weight to the others; one with nothing answered is drawn from its questions. In a staged node an unanswered practice is implemented in the draws in which it reaches <c>implementedAt</c>.
/// Whoever has no score today (nothing answered, or a cap voids the whole) has no rank and takes no part; who loses it in a draw stands last in that draw.
/// Where the root takes the smallest, the largest or a stage, weights do not matter and only the unanswered are drawn.
/// </para>
/// <para>The same seed gives the same bits on any number of threads and in any order of organisations.</para>
/// </remarks>
public sealed class RankRobustness
{
    /// <summary>Two organisations are told apart only where their order holds in more than all but this share of the draws.</summary>
    public const double FlipShare = 0.1;

    private const int DrawsPerBlock = 128;
    private const long MostRanks = 200_000_000;

    // ranks by place among the ranked, then by draw
    private readonly ushort[][] _ranks;
    private readonly int[] _places;
    private readonly IReadOnlyList<Standing> _standings;

    private RankRobustness(Portfolio portfolio, RobustnessOptions options, ushort[][] ranks, int[] places, WeightDraws weights, CancellationToken cancellationToken)
    {
        (Options, _ranks, _places, _standings) = (options, ranks, places, portfolio.Overall);
        WeightsMatter = weights.Varies && ScoreDraws.TakesWeights(portfolio.Scorer.Tree);
        Unranked = [.. portfolio.Ranking.Where(e => places[e] < 0)];
        Ranks = [.. places.Select(p => p < 0 ? null : Interval(p))];
        Groups = GroupsOf([.. portfolio.Ranking.Where(e => places[e] >= 0)], cancellationToken);
    }

    public RobustnessOptions Options { get; }

    /// <summary>Whether the draws changed weights at all: not with a variation of 0, a single dimension, or a whole that takes no weights.</summary>
    public bool WeightsMatter { get; }

    /// <summary>By entry; null without a rank.</summary>
    public IReadOnlyList<RankInterval?> Ranks { get; }

    /// <summary>Entries without a rank, by name: nothing answered, or a cap voids the whole.</summary>
    public IReadOnlyList<int> Unranked { get; }

    /// <summary>The ranking cut into runs of which no two can be told apart, from first to last; a run may be one entry. In it entries stand in the order of the ranking.</summary>
    /// <remarks>
    /// Walking down the ranking, each joins the run as long as it cannot be told apart from any that is in it already. So what a reader may take from a group is: among these there is no order. Two
    /// neighbours on both sides of a cut may be as close; the one below can be told apart from some other member of the group above.
    /// </remarks>
    public IReadOnlyList<IReadOnlyList<int>> Groups { get; }

    /// <exception cref="RuleBrokenException">The options ask for what cannot be drawn.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RankRobustness Of(Portfolio portfolio, RobustnessOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var places = new int[portfolio.Entries.Count];
        var ranked = new List<ScoreDraws>();
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = portfolio.Overall[i].Rank is null ? -1 : ranked.Count;
            if (places[i] >= 0)
            {
                ranked.Add(new(portfolio, i));
            }
        }

        RuleBrokenException.ThrowIf(
            ranked.Count > ushort.MaxValue || (long)ranked.Count * options.Draws > MostRanks,
            $"{ranked.Count} organisations times {options.Draws} draws are too many; take fewer draws.");

        var tree = portfolio.Scorer.Tree;
        var weights = new WeightDraws(tree.ChildWeightsOf(tree.Root), ScoreDraws.TakesWeights(tree) ? options.Variation : 0);
        var ranks = new ushort[ranked.Count][];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = new ushort[options.Draws];
        }

        var display = tree.NodeAt(tree.Root).Display ?? portfolio.Model.Scale.Display;
        var blocks = (options.Draws + DrawsPerBlock - 1) / DrawsPerBlock;
        if (options.Threads == 1)
        {
            for (var block = 0; block < blocks; block++)
            {
                RunBlock(block);
            }
        }
        else
        {
            Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken }, RunBlock);
        }

        return new(portfolio, options, ranks, places, weights, cancellationToken);

        void RunBlock(int block)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = block * DrawsPerBlock;
            var draws = Math.Min(DrawsPerBlock, options.Draws - first);
            var drawn = new double[draws * weights.Own.Length];
            weights.Fill(drawn, new DrawSource(options.Seed, block, 0));
            var scores = new double[draws * ranked.Count];
            for (var i = 0; i < ranked.Count; i++)
            {
                ranked[i].Fill(scores.AsSpan(i), ranked.Count, draws, drawn, weights.Own, options.Seed, block);
            }

            var order = new int[ranked.Count];
            for (var d = 0; d < draws; d++)
            {
                var keys = scores.AsSpan(d * ranked.Count, ranked.Count);
                for (var i = 0; i < order.Length; i++)
                {
                    // ascending order puts the best first, and whoever has lost its score last
                    keys[i] = double.IsNaN(keys[i]) ? double.PositiveInfinity : -portfolio.Model.Scale.Standing(keys[i], display);
                    order[i] = i;
                }

                keys.Sort(order.AsSpan());
                ushort rank = 0;
                for (var i = 0; i < order.Length; i++)
                {
                    rank = i > 0 && keys[i] == keys[i - 1] ? rank : (ushort)(i + 1);
                    ranks[order[i]][first + d] = rank;
                }
            }
        }
    }

    /// <summary>The share of draws in which an entry has this rank; the chances of all ranks are together 1, and 0 for an entry without a rank.</summary>
    public double ChanceOf(int entry, int rank) => _places[entry] < 0 || rank is < 1 or > ushort.MaxValue ? 0 : Share(_ranks[_places[entry]].AsSpan().Count((ushort)rank));

    /// <summary>The chances of ranks 1, 2, … of an entry, for all organisations with a rank; empty for one without.</summary>
    public IReadOnlyList<double> ChancesOf(int entry) => _places[entry] < 0 ? [] : [.. Counts(_places[entry]).Skip(1).Select(c => Share(c))];

    /// <summary>The share of draws in which the first entry ranks before the second; what is missing to 1 in both directions together are ties. 0 where either has no rank.</summary>
    public double ChanceAhead(int first, int second) => _places[first] < 0 || _places[second] < 0 ? 0 : Share(Ahead(_ranks[_places[first]], _ranks[_places[second]]));

    /// <summary>Whether the one that ranks better today is ahead in more than 90 % of the draws. Two that share a rank cannot be told apart, nor can one without a rank.</summary>
    public bool AreDistinguishable(int one, int other)
    {
        if (_places[one] < 0 || _places[other] < 0 || _standings[one].Rank == _standings[other].Rank)
        {
            return false;
        }

        var (better, worse) = _standings[one].Rank < _standings[other].Rank ? (one, other) : (other, one);
        return Ahead(_ranks[_places[better]], _ranks[_places[worse]]) > (1 - FlipShare) * Options.Draws;
    }

    private List<IReadOnlyList<int>> GroupsOf(int[] ranking, CancellationToken cancellationToken)
    {
        var groups = new List<IReadOnlyList<int>>();
        var run = new List<int>();
        foreach (var entry in ranking)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (run.Exists(member => AreDistinguishable(member, entry)))
            {
                groups.Add(run);
                run = [];
            }

            run.Add(entry);
        }

        if (run.Count > 0)
        {
            groups.Add(run);
        }

        return groups;
    }

    private RankInterval Interval(int place)
    {
        var counts = Counts(place);
        var within = 0;
        for (var rank = 1; rank < counts.Length && rank <= Options.Top; rank++)
        {
            within += counts[rank];
        }

        return new(Quantile(counts, 5), Quantile(counts, 50), Quantile(counts, 95), Share(within));
    }

    /// <summary>The lowest rank that at least so many per cent of the draws do not exceed.</summary>
    private int Quantile(int[] counts, int percent)
    {
        long reached = 0;
        var rank = 0;
        while (reached * 100 < (long)percent * Options.Draws)
        {
            reached += counts[++rank];
        }

        return rank;
    }

    private int[] Counts(int place)
    {
        var counts = new int[_ranks.Length + 1];
        foreach (var rank in _ranks[place])
        {
            counts[rank]++;
        }

        return counts;
    }

    private double Share(int draws) => (double)draws / Options.Draws;

    private static int Ahead(ushort[] first, ushort[] second)
    {
        var a = MemoryMarshal.Cast<ushort, Vector<ushort>>(first);
        var b = MemoryMarshal.Cast<ushort, Vector<ushort>>(second);
        var sums = Vector<ushort>.Zero;
        for (var i = 0; i < a.Length; i++)
        {
            // a comparison that holds is all ones, which is −1; at most 100,000 draws over at least 8 lanes do not overflow
            sums -= Vector.LessThan(a[i], b[i]);
        }

        var ahead = 0;
        for (var lane = 0; lane < Vector<ushort>.Count; lane++)
        {
            ahead += sums[lane];
        }

        for (var i = a.Length * Vector<ushort>.Count; i < first.Length; i++)
        {
            ahead += first[i] < second[i] ? 1 : 0;
        }

        return ahead;
    }
}

/// <summary>Where an organisation's rank lies in the draws.</summary>
/// <param name="Low">The 5th percentile, its good end: the lowest rank that at least 5 % of the draws do not exceed.</param>
/// <param name="Median">Likewise of 50 %.</param>
/// <param name="High">Likewise of 95 %.</param>
/// <param name="TopChance">The share of draws in which it is among the first so many, as the options ask.</param>
public sealed record RankInterval(int Low, int Median, int High, double TopChance);
