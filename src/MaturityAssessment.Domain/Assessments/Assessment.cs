using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Domain.Assessments;

public readonly record struct AssessmentId(Guid Value)
{
    public static AssessmentId New() => new(Guid.CreateVersion7());
}

public enum AssessmentStatus
{
    Open,
    Submitted,
}

/// <summary>One unit's answers to one published version of a maturity model, for one cycle.</summary>
/// <remarks>Open until submitted; a submitted assessment never changes, so its scores can be quoted. Answers are rows of their own: two people answering different questions never collide.</remarks>
public sealed class Assessment : IUnitOwned
{
    public const int LongestCycle = 100;

    private Assessment(AssessmentId id, TenantId tenantId, UnitId unitId, string modelCode, string modelVersion, string cycle, string targetProfile, DateTime startedAt, Guid startedBy)
    {
        Id = id;
        TenantId = tenantId;
        UnitId = unitId;
        ModelCode = modelCode;
        ModelVersion = modelVersion;
        Cycle = cycle;
        TargetProfile = targetProfile;
        StartedAt = startedAt;
        StartedBy = startedBy;
    }

    public AssessmentId Id { get; private set; }
    public TenantId TenantId { get; private set; }
    public UnitId UnitId { get; private set; }
    public string ModelCode { get; private set; }
    public string ModelVersion { get; private set; }

    /// <summary>A plain label such as "2026".</summary>
    public string Cycle { get; private set; }

    /// <summary>Code of the model's target profile; empty for none.</summary>
    public string TargetProfile { get; private set; }

    public AssessmentStatus Status { get; private set; }
    public DateTime StartedAt { get; private set; }
    public Guid StartedBy { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    public Guid? SubmittedBy { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public static Assessment Start(TenantId tenant, UnitId unit, MaturityModel model, string cycle, TargetProfile? target, Guid user, DateTime now)
    {
        RuleBrokenException.ThrowIf(string.IsNullOrWhiteSpace(cycle), "An assessment needs a cycle, such as the year it is for.");
        return new(AssessmentId.New(), tenant, unit, model.Code, model.Version, cycle.Trim(), target?.Code ?? "", now, user);
    }

    /// <exception cref="RuleBrokenException">It has been submitted.</exception>
    public void EnsureOpen() =>
        RuleBrokenException.ThrowIf(Status == AssessmentStatus.Submitted, "This assessment has been submitted and can no longer be changed.");

    /// <param name="missing">Required questions that apply and have no answer.</param>
    public void Submit(IReadOnlyCollection<string> missing, Guid user, DateTime now)
    {
        EnsureOpen();
        RuleBrokenException.ThrowIf(missing.Count == 1, $"Question {missing.FirstOrDefault()} still needs an answer.");
        RuleBrokenException.ThrowIf(missing.Count > 1, $"{missing.Count} questions still need an answer.");
        (Status, SubmittedAt, SubmittedBy) = (AssessmentStatus.Submitted, now, user);
        Version++;
    }
}
