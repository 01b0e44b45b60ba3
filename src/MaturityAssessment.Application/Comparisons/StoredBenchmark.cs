using System.Text.Json;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Comparisons;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>How a benchmark lies in the database, and where the latest one is found.</summary>
internal static class StoredBenchmark
{
    public static string Write<T>(T part) => JsonSerializer.Serialize(part);

    public static IReadOnlyList<BenchmarkFigures> FiguresIn(string text) => JsonSerializer.Deserialize<List<BenchmarkFigures>>(text)!;

    public static BenchmarkBasis BasisIn(string text) => JsonSerializer.Deserialize<BenchmarkBasis>(text)!;

    /// <summary>What was released for a model and cycle, the latest first.</summary>
    public static IQueryable<BenchmarkRelease> LatestBenchmark(this AppDbContext db, string modelCode, string modelVersion, string cycle) =>
        db.BenchmarkReleases.Where(b => b.ModelCode == modelCode && b.ModelVersion == modelVersion && b.Cycle == cycle).OrderByDescending(b => b.Number);
}
