using MaturityAssessment.Domain.Campaigns;
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

    /// <summary>Its cycle closed before it was submitted: the answers are kept to read, and it counts nowhere.</summary>
    Withdrawn,
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

    /// <summary>The campaign it belongs to; null when somebody started it on their own.</summary>
    public CampaignId? CampaignId { get; private set; }

    /// <summary>The first day on which it can be answered; null for at once. Kept here so that saving an answer need not look elsewhere.</summary>
    public DateOnly? OpensOn { get; private set; }

    /// <summary>When the unit's people were last reminded of it by mail; null for never.</summary>
    public DateTime? RemindedAt { get; private set; }

    /// <summary>When somebody else than who submitted it found it right; null until then.</summary>
    public DateTime? ApprovedAt { get; private set; }
    public Guid? ApprovedBy { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public static Assessment Start(TenantId tenant, UnitId unit, MaturityModel model, string cycle, TargetProfile? target, Guid user, DateTime now)
    {
        RuleBrokenException.ThrowIf(string.IsNullOrWhiteSpace(cycle), "An assessment needs a cycle, such as the year it is for.");
        return new(AssessmentId.New(), tenant, unit, model.Code, model.Version, cycle.Trim(), target?.Code ?? "", now, user);
    }

    internal static Assessment ForCampaign(Campaign campaign, UnitId unit, Guid user, DateTime now) =>
        new(AssessmentId.New(), campaign.TenantId, unit, campaign.ModelCode, campaign.ModelVersion, campaign.Name, campaign.TargetProfile, now, user)
        {
            CampaignId = campaign.Id,
            OpensOn = campaign.Opens,
        };

    /// <summary>Takes an assessment that the unit has begun on its own into the campaign. It can be answered as before: nobody is locked out of what they have begun.</summary>
    public void Join(Campaign campaign)
    {
        campaign.EnsureOpen();
        if (campaign.TenantId != TenantId || campaign.ModelCode != ModelCode || campaign.Name != Cycle)
        {
            throw new ArgumentException("An assessment joins a campaign with the same model and cycle.", nameof(campaign));
        }

        CampaignId = campaign.Id;
        Version++;
    }

    /// <summary>Why nothing can be changed any more, as a sentence; null while it is open.</summary>
    public string? ClosedBecause => Status switch
    {
        AssessmentStatus.Submitted => "This assessment has been submitted and can no longer be changed.",
        AssessmentStatus.Withdrawn => "This assessment was withdrawn when its cycle closed. Its answers are kept, but can no longer be changed.",
        _ => null,
    };

    /// <exception cref="RuleBrokenException">It has been submitted or withdrawn.</exception>
    public void EnsureOpen()
    {
        RuleBrokenException.ThrowIf(ClosedBecause is not null, ClosedBecause ?? "");
    }

    /// <exception cref="RuleBrokenException">It has been submitted or withdrawn, or its campaign has not opened yet.</exception>
    public void EnsureAnswerable(DateTime now)
    {
        EnsureOpen();
        RuleBrokenException.ThrowIf(NotOpenYet(now) is not null, NotOpenYet(now) ?? "");
    }

    /// <summary>A sentence while answering has not begun; null from then on.</summary>
    public string? NotOpenYet(DateTime now) => OpensOn is { } day && DateOnly.FromDateTime(now) < day ? $"Answering opens on {Campaign.Day(day)}." : null;

    /// <param name="missing">Required questions that apply and have no answer.</param>
    public void Submit(IReadOnlyCollection<string> missing, Guid user, DateTime now)
    {
        EnsureAnswerable(now);
        RuleBrokenException.ThrowIf(missing.Count == 1, $"Question {missing.FirstOrDefault()} still needs an answer.");
        RuleBrokenException.ThrowIf(missing.Count > 1, $"{missing.Count} questions still need an answer.");
        (Status, SubmittedAt, SubmittedBy) = (AssessmentStatus.Submitted, now, user);
        Version++;
    }

    /// <summary>Approving twice has one effect. What was submitted does not change by it.</summary>
    public void Approve(Guid user, DateTime now)
    {
        RuleBrokenException.ThrowIf(Status != AssessmentStatus.Submitted, "Only a submitted assessment can be approved.");
        RuleBrokenException.ThrowIf(SubmittedBy == user, "You have submitted this assessment yourself. Somebody else must approve it.");
        if (ApprovedAt is null)
        {
            (ApprovedAt, ApprovedBy) = (now, user);
            Version++;
        }
    }
}
