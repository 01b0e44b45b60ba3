using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Domain.Roadmaps;

public enum PlanVersionStatus
{
    Draft,

    /// <summary>Approved: what delivery is measured against.</summary>
    Baseline,

    /// <summary>Was the baseline until another one was approved.</summary>
    Superseded,
}

/// <summary>A plan kept under a name. Its content never changes; a roadmap has one current baseline at most.</summary>
public sealed class PlanVersion : RoadmapRecord
{
    private PlanVersion()
    {
    }

    public Guid Id { get; private set; }
    public string Name { get; private set; } = "";
    public PlanVersionStatus Status { get; private set; }
    public PlanSnapshot Plan { get; private set; } = null!;
    public Guid SavedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Null while it is a draft.</summary>
    public Guid? ApprovedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ApprovedAt { get; private set; }

    public static PlanVersion Draft(Assessment assessment, Guid id, string name, PlanSnapshot plan, Guid by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        RuleBrokenException.ThrowIf(plan.Initiatives.Count == 0, "This plan holds no initiative, so there is nothing to keep. Raise the budget or include an initiative.");
        var version = new PlanVersion { Id = id, Name = RequiredText(name, "The name of the version"), Plan = plan, SavedBy = by, SavedAt = at };
        version.BelongTo(assessment);
        version.Changed(by, at);
        return version;
    }

    /// <exception cref="RuleBrokenException">Only a draft can become the baseline.</exception>
    public void EnsureDraft()
    {
        RuleBrokenException.ThrowIf(Status == PlanVersionStatus.Baseline, "This version is the baseline already.");
        RuleBrokenException.ThrowIf(Status == PlanVersionStatus.Superseded, "This version was the baseline before. Save the plan as a new version and approve that one.");
    }

    /// <summary>The baseline before it, if any, must have been superseded.</summary>
    public void Approve(Guid by, DateTime at)
    {
        EnsureDraft();
        (Status, ApprovedBy, ApprovedAt) = (PlanVersionStatus.Baseline, by, at);
        Changed(by, at);
    }

    /// <summary>It is kept as a former baseline.</summary>
    public void Supersede(Guid by, DateTime at)
    {
        if (Status != PlanVersionStatus.Baseline)
        {
            throw new InvalidOperationException("Only a baseline can be superseded.");
        }

        Status = PlanVersionStatus.Superseded;
        Changed(by, at);
    }

    public void EnsureRemovable() =>
        RuleBrokenException.ThrowIf(Status != PlanVersionStatus.Draft, "An approved version stays: delivery is measured against it. Only drafts can be removed.");
}
