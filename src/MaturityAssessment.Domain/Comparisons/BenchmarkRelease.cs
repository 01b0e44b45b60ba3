using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>What a transformation office has told all departments about how they stand together, once and for good.</summary>
public sealed class BenchmarkRelease : ITenantOwned
{
    private BenchmarkRelease(Guid id, TenantId tenantId, string modelCode, string modelVersion, string cycle, int number, string figures, string basis, DateTime releasedAt, Guid releasedBy)
    {
        Id = id;
        TenantId = tenantId;
        ModelCode = modelCode;
        ModelVersion = modelVersion;
        Cycle = cycle;
        Number = number;
        Figures = figures;
        Basis = basis;
        ReleasedAt = releasedAt;
        ReleasedBy = releasedBy;
    }

    public Guid Id { get; private set; }
    public TenantId TenantId { get; private set; }
    public string ModelCode { get; private set; }
    public string ModelVersion { get; private set; }
    public string Cycle { get; private set; }

    /// <summary>1 for the first release of its model and cycle.</summary>
    public int Number { get; private set; }

    /// <summary>JSON: what is told, and nothing else.</summary>
    public string Figures { get; private set; }

    /// <summary>JSON: who was behind it, in codes. Never shown; later releases are held against it.</summary>
    public string Basis { get; private set; }

    public DateTime ReleasedAt { get; private set; }
    public Guid ReleasedBy { get; private set; }

    public static BenchmarkRelease Of(TenantId tenant, string modelCode, string modelVersion, string cycle, int number, string figures, string basis, Guid user, DateTime now) =>
        new(Guid.CreateVersion7(), tenant, modelCode, modelVersion, cycle, number, figures, basis, now, user);

    /// <summary>A release after another tells of the changes in between, so enough agencies must have changed.</summary>
    /// <param name="changed">Agencies with another result, or in other groups, than in the release before.</param>
    /// <exception cref="RuleBrokenException">Some have, but too few.</exception>
    public static void EnsureEnoughChanged(int changed) =>
        RuleBrokenException.ThrowIf(
            changed is > 0 and < BenchmarkProtection.FewestAgencies,
            $"Since the last release the results of fewer than {BenchmarkProtection.FewestAgencies} agencies have changed, so a new one would give them away. The last release stands until more have changed.");
}
