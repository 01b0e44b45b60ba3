using System.Collections.Concurrent;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>What an organisation is known by: two agencies of one name may belong to two ministries, and one agency may answer every year.</summary>
public sealed record OrganisationKey(string Name, string Parent, string Cycle)
{
    /// <summary>By name, then parent, then cycle, whatever the culture: the order in which organisations of equal rank are listed.</summary>
    public static IComparer<OrganisationKey> Order { get; } = Comparer<OrganisationKey>.Create((a, b) =>
        string.CompareOrdinal(a.Name, b.Name) is var name and not 0 ? name
        : string.CompareOrdinal(a.Parent, b.Parent) is var parent and not 0 ? parent
        : string.CompareOrdinal(a.Cycle, b.Cycle));

    public override string ToString() => string.Join(", ", new[] { Name, Parent, Cycle }.Where(p => p.Length > 0));
}

/// <summary>One organisation's answers in a comparison.</summary>
/// <param name="Sector">Empty where it is not known.</param>
/// <param name="Size">Its size class; empty where it is not known.</param>
/// <param name="Scores">The value of every question, as <see cref="Scorer.ScoresOf"/> gives them.</param>
public sealed record PortfolioEntry(OrganisationKey Key, string Sector, string Size, double[] Scores);

/// <summary>Organisations that answered one version of a model, compared: where each stands, for the whole and for every node.</summary>
/// <remarks>
/// An entry without a score (nothing answered, nothing applies, or a cap voids the whole) has no rank and no percentile, is not counted by the others', and stands last.
/// All lists are in the order of the entries unless they say otherwise.
/// </remarks>
public sealed class Portfolio
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<Standing>> _standings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Distribution?> _spreads = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<int>> _ranking;

    private Portfolio(MaturityModel model, IReadOnlyList<PortfolioEntry> entries)
    {
        (Model, Entries) = (model, entries);
        Scorer = Scorer.For(model);
        Values = new double[entries.Count][];
        for (var i = 0; i < entries.Count; i++)
        {
            Values[i] = new double[Scorer.Tree.Size];
            Scorer.Aggregate(entries[i].Scores, Values[i]);
        }

        _ranking = new(() => Standings.Ranking(Overall, entries));
    }

    public MaturityModel Model { get; }
    public IReadOnlyList<PortfolioEntry> Entries { get; }

    /// <summary>The whole, after caps.</summary>
    public IReadOnlyList<Standing> Overall => Of("");

    /// <summary>The entries from first to last by the whole, equal ranks by name; those without a rank at the end.</summary>
    public IReadOnlyList<int> Ranking => _ranking.Value;

    internal Scorer Scorer { get; }

    /// <summary>The values of all questions and nodes, by entry.</summary>
    internal double[][] Values { get; }

    /// <exception cref="ArgumentException">An organisation is there twice, or has not one score per question of the model.</exception>
    public static Portfolio Of(MaturityModel model, IReadOnlyList<PortfolioEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(entries);
        var keys = new HashSet<OrganisationKey>();
        foreach (var entry in entries)
        {
            if (!keys.Add(entry.Key))
            {
                throw new ArgumentException($"{entry.Key} is in the comparison twice.", nameof(entries));
            }

            if (entry.Scores.Length != model.Questions.Count)
            {
                throw new ArgumentException($"{entry.Key} has {entry.Scores.Length} scores for the {model.Questions.Count} questions of the model.", nameof(entries));
            }
        }

        return new(model, [.. entries]);
    }

    /// <summary>Where everyone stands by one node's score; the empty code is the whole, after caps.</summary>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    public IReadOnlyList<Standing> Of(string nodeCode) => _standings.GetOrAdd(nodeCode, static (code, portfolio) => Standings.Of(portfolio, portfolio.NodeAt(code)), this);

    /// <summary>How a node's scores are spread; null where nobody has one.</summary>
    public Distribution? Spread(string nodeCode) =>
        _spreads.GetOrAdd(nodeCode, static (code, portfolio) => Distribution.Of(portfolio.Of(code).Where(s => s.Score is not null).Select(s => s.Score!.Value)), this);

    /// <summary>A node's score by entry; not a number where there is none.</summary>
    internal double[] ScoresOf(string nodeCode) => [.. Of(nodeCode).Select(s => s.Score ?? double.NaN)];

    private int NodeAt(string code) =>
        Scorer.Tree.Index.TryGetValue(code, out var node) && Scorer.Tree.IsNode(node) ? node : throw new ArgumentException($"The model has no node {code}.", nameof(code));
}
