using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>Where one organisation stands among all that have a score.</summary>
/// <param name="Score">Normalised; null where there is none, as is everything else here then.</param>
/// <param name="Level">For the whole after caps.</param>
/// <param name="Rank">Standard competition ranking ("1224") by the score as it is shown: who shows the same score shares the rank.</param>
/// <param name="Percentile">
/// Mid-rank percentile, 100·(b + e/2)/n: b organisations show a lower score and e the same one, oneself included, of n with a score. So it lies between 0 and 100, both
/// excluded, a single organisation has 50, and the mean over all is 50.
/// </param>
/// <param name="ToMedian">What is missing to the median: median less score; negative above it.</param>
/// <param name="ToBest">What is missing to the best: highest score less score; never negative.</param>
public sealed record Standing(double? Score, MaturityLevel? Level, int? Rank, double? Percentile, double? ToMedian, double? ToBest)
{
    public static Standing None { get; } = new(null, null, null, null, null, null);
}
