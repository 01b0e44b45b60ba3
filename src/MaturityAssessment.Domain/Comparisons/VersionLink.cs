using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>Two versions of one model made comparable by the map that the later one declares.</summary>
/// <remarks>
/// Both sides are scored by the later version's tree and weights, over what is linked alone. A linked question stands there with its own score, a linked node with its own score as a whole
/// (whatever either version has below it), and what neither is linked nor holds anything linked drops out on both sides as if it did not apply. Caps are left aside: their triggers may be among what was left out.
/// </remarks>
public sealed class VersionLink
{
    private readonly CompiledTree _older;
    private readonly CompiledTree _newer;

    // the place in the older tree of what is linked in the newer; -1 elsewhere
    private readonly int[] _source;

    private VersionLink(MaturityModel older, MaturityModel newer, IReadOnlyDictionary<string, string> links)
    {
        (Older, Newer) = (older, newer);
        (_older, _newer) = (Scorer.For(older).Tree, Scorer.For(newer).Tree);
        _source = new int[_newer.Size];
        Array.Fill(_source, -1);
        foreach (var (from, to) in links)
        {
            if (!_older.Index.TryGetValue(from, out var source))
            {
                throw new RuleBrokenException($"The map of {Name(newer)} from version {older.Version} links {from}, which version {older.Version} does not have. Correct the code under versionMaps.");
            }

            if (!_newer.Index.TryGetValue(to, out var target) || _older.IsNode(source) != _newer.IsNode(target))
            {
                throw new RuleBrokenException($"The map of {Name(newer)} from version {older.Version} links {from} to {to}; a question can be linked to a question only, and a node to a node. Correct the code under versionMaps.");
            }

            _source[target] = source;
        }

        Links = [.. Enumerable.Range(0, _newer.Size).Where(i => _source[i] >= 0).Select(i => new LinkedCode(CodeAt(_older, _source[i]), CodeAt(_newer, i)))];
        LeftOutOfOlder = LeftOut(_older, [.. _source.Where(s => s >= 0)]);
        LeftOutOfNewer = LeftOut(_newer, [.. Enumerable.Range(0, _newer.Size).Where(i => _source[i] >= 0)]);
    }

    public MaturityModel Older { get; }
    public MaturityModel Newer { get; }

    /// <summary>In the order of the later version: questions, then nodes.</summary>
    public IReadOnlyList<LinkedCode> Links { get; }

    /// <summary>The topmost nodes and questions of the earlier version of which nothing is compared.</summary>
    public IReadOnlyList<string> LeftOutOfOlder { get; }

    /// <summary>Likewise of the later version.</summary>
    public IReadOnlyList<string> LeftOutOfNewer { get; }

    /// <summary>The link of two versions, or of a version with itself, which leaves nothing out.</summary>
    /// <exception cref="RuleBrokenException">The later version has no map from the earlier one, or one that does not fit it.</exception>
    public static VersionLink Between(MaturityModel older, MaturityModel newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        RuleBrokenException.ThrowIf(older.Code != newer.Code, $"{older.Title} and {newer.Title} are different models, so the two cannot be compared.");
        if (older.Version == newer.Version)
        {
            return new(older, newer, newer.Questions.ToDictionary(q => q.Code, q => q.Code, StringComparer.Ordinal));
        }

        var map = newer.VersionMaps.FirstOrDefault(m => m.From == older.Version)
            ?? throw new RuleBrokenException($"Version {newer.Version} of {newer.Title} has no map from version {older.Version}, so the two cannot be compared. Add one to its file under versionMaps.");
        return new(older, newer, map.Links);
    }

    internal CompiledTree Tree => _newer;

    /// <summary>Whether this stands in the later tree with a score of its own.</summary>
    internal bool IsLinked(int index) => _source[index] >= 0;

    /// <param name="scores">Question values of the earlier version.</param>
    /// <returns>Values of all questions and nodes of the later one.</returns>
    internal double[] ValuesOfOlder(double[] scores)
    {
        var values = new double[_older.Size];
        Scorer.For(Older).Aggregate(scores, values);
        return Linked(i => values[_source[i]]);
    }

    /// <param name="scores">Question values of the later version.</param>
    internal double[] ValuesOfNewer(double[] scores)
    {
        var values = new double[_newer.Size];
        Scorer.For(Newer).Aggregate(scores, values);
        return Linked(i => values[i]);
    }

    private double[] Linked(Func<int, double> valueOf)
    {
        var values = new double[_newer.Size];
        for (var i = 0; i < _newer.Root; i++)
        {
            values[i] = IsLinked(i) ? valueOf(i) : Scorer.NotApplicable;
        }

        for (var node = _newer.Size - 1; node >= _newer.Root; node--)
        {
            values[node] = IsLinked(node) ? valueOf(node) : _newer.ValueOf(node, values);
        }

        return values;
    }

    private static IReadOnlyList<string> LeftOut(CompiledTree tree, HashSet<int> linked)
    {
        // compared: linked, above something linked, or below something linked
        var compared = new bool[tree.Size];
        foreach (var i in linked)
        {
            for (var above = i; above >= 0; above = tree.Parent[above])
            {
                compared[above] = true;
            }
        }

        var leftOut = new List<string>();
        Walk(tree.NodeAt(tree.Root));
        return leftOut;

        void Walk(ModelNode node)
        {
            foreach (var child in node.Nodes)
            {
                var i = tree.Index[child.Code];
                if (!compared[i])
                {
                    leftOut.Add(child.Code);
                }
                else if (!linked.Contains(i))
                {
                    Walk(child);
                }
            }

            leftOut.AddRange(node.Questions.Select(q => q.Code).Where(code => !compared[tree.Index[code]]));
        }
    }

    private static string CodeAt(CompiledTree tree, int index) => tree.IsNode(index) ? tree.NodeAt(index).Code : tree.Questions[index].Code;

    private static string Name(MaturityModel model) => $"version {model.Version} of {model.Title}";
}

/// <summary>A node or question under its codes in both versions.</summary>
public sealed record LinkedCode(string Older, string Newer);
