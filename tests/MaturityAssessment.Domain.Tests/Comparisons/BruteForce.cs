using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Domain.Tests.Scoring;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Comparisons;

/// <summary>Rank robustness as plainly as it can be written: a new model per draw, the naive scorer, ranks by counting. Shares nothing with the real one but the definition.</summary>
internal sealed class BruteForce
{
    private readonly List<int[]> _ranks = [];

    /// <param name="model">Questions that take numbers from 0 to 1 as they are.</param>
    public BruteForce(MaturityModel model, IReadOnlyList<PortfolioEntry> entries, double variation, int draws, int seed)
    {
        var random = new Random(seed);
        var total = model.Dimensions.Sum(d => d.Weight);
        var weights = model.Dimensions.Select(d => d.Weight / total).ToArray();
        var kappa = Math.Pow(weights.Where(w => w > 0).Sum(w => w * Math.Sqrt((1 - w) / w)) / variation, 2) - 1;
        for (var draw = 0; draw < draws; draw++)
        {
            var drawn = weights.Select(w => w == 0 ? 0 : Gamma(kappa * w, random)).ToArray();
            var root = Node("", 1, model.Root.Aggregation, [.. model.Dimensions.Select((d, i) => Copy(d, drawn[i]))]);
            var variant = Rooted(root, model.Scale);
            var shown = entries.Select(e => Math.Round(100 * new NaiveScorer(variant, Sheet(model, e, random)).Score(root)!.Value, 1)).ToArray();
            _ranks.Add([.. shown.Select(mine => 1 + shown.Count(s => s > mine))]);
        }
    }

    public double ChanceOf(int entry, int rank) => Share(r => r[entry] == rank);

    public double ChanceAhead(int first, int second) => Share(r => r[first] < r[second]);

    public static double Gamma(double shape, Random random) => shape switch
    {
        < 1 => Gamma(shape + 1, random) * Math.Pow(random.NextDouble(), 1 / shape),
        _ when shape == Math.Floor(shape) && shape < 20 => Enumerable.Range(0, (int)shape).Sum(_ => -Math.Log(1 - random.NextDouble())),
        _ => ByBest(shape, random),
    };

    private double Share(Func<int[], bool> holds) => (double)_ranks.Count(holds) / _ranks.Count;

    // Best's rejection from a t distribution (1978)
    private static double ByBest(double shape, Random random)
    {
        var (b, c) = (shape - 1, (3 * shape) - 0.75);
        while (true)
        {
            var (u, v) = (random.NextDouble(), random.NextDouble());
            var w = u * (1 - u);
            var y = Math.Sqrt(c / w) * (u - 0.5);
            var x = b + y;
            if (x > 0 && Math.Log(64 * w * w * w * v * v) <= 2 * ((b * Math.Log(x / b)) - y))
            {
                return x;
            }
        }
    }

    private static ModelNode Copy(ModelNode node, double weight) => new()
    {
        Code = node.Code,
        Title = node.Title,
        Weight = weight,
        Aggregation = node.Aggregation,
        ImplementedAt = node.ImplementedAt,
        Nodes = node.Nodes,
        Questions = node.Questions,
    };

    private static AnswerSheet Sheet(MaturityModel model, PortfolioEntry entry, Random random) => AnswerSheet.Of(model.Questions.Select((q, i) => KeyValuePair.Create<string, AnswerValue>(
        q.Code,
        double.IsNegativeInfinity(entry.Scores[i]) ? new AnswerValue.NotApplicable("So.") : new AnswerValue.Number(double.IsNaN(entry.Scores[i]) ? random.NextDouble() : entry.Scores[i]))));
}
