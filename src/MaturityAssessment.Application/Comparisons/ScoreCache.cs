using MaturityAssessment.Domain.Assessments;
using Microsoft.Extensions.Caching.Memory;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>Question values of submitted assessments, which never change, for all requests together.</summary>
/// <remarks>
/// It is asked by assessment only, and whoever asks has found that assessment by a query held to their reach: what is kept here widens nobody's.
/// Bounded: what is used least goes first.
/// </remarks>
internal sealed class ScoreCache : IDisposable
{
    /// <summary>Some 32 MB: 40,000 assessments of 100 questions.</summary>
    private const long MostValues = 4_000_000;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostValues });

    public double[]? Find(AssessmentKey key) => _kept.Get<double[]>(key);

    public void Keep(AssessmentKey key, double[] scores) => _kept.Set(key, scores, new MemoryCacheEntryOptions { Size = scores.Length });

    public void Dispose() => _kept.Dispose();
}

/// <param name="Version">Rises with every submission, so that one that was handed back and submitted again is another.</param>
internal readonly record struct AssessmentKey(AssessmentId Id, int Version);
