using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Domain.Campaigns;

public readonly record struct CampaignId(Guid Value)
{
    public static CampaignId New() => new(Guid.CreateVersion7());
}

/// <summary>What becomes of assessments that are not submitted when their cycle closes.</summary>
public enum LateOnes
{
    /// <summary>They can still be answered and submitted, and are shown as late.</summary>
    StayOpen,

    /// <summary>Their answers are kept, but nothing can be changed any more.</summary>
    AreWithdrawn,
}

/// <summary>One round of assessments over many units, run by the transformation office: one model, one opening, one due date.</summary>
/// <remarks>Days are days in UTC. The due date is the last day in time; whoever has not submitted after it is overdue, but may go on until the round is closed.</remarks>
public sealed class Campaign : ITenantOwned
{
    public const int LongestName = Assessment.LongestCycle;
    public const int LongestInstructions = 4_000;

    private Campaign(
        CampaignId id, TenantId tenantId, string name, string modelCode, string modelVersion, string targetProfile, DateOnly opens, DateOnly due,
        string instructions, bool offersEarlierAnswers, DateTime createdAt, Guid createdBy)
    {
        Id = id;
        TenantId = tenantId;
        Name = name;
        ModelCode = modelCode;
        ModelVersion = modelVersion;
        TargetProfile = targetProfile;
        Opens = opens;
        Due = due;
        Instructions = instructions;
        OffersEarlierAnswers = offersEarlierAnswers;
        CreatedAt = createdAt;
        CreatedBy = createdBy;
    }

    public CampaignId Id { get; private set; }
    public TenantId TenantId { get; private set; }

    /// <summary>The cycle of all its assessments, such as "2026". It stays: submitted records name it.</summary>
    public string Name { get; private set; }

    public string ModelCode { get; private set; }
    public string ModelVersion { get; private set; }

    /// <summary>Code of the model's target profile; empty for none.</summary>
    public string TargetProfile { get; private set; }

    /// <summary>The first day on which its assessments can be answered.</summary>
    public DateOnly Opens { get; private set; }

    /// <summary>The last day in time.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>What the office asks of those who answer; plain text, may be empty.</summary>
    public string Instructions { get; private set; }

    /// <summary>Whether the unit's last answers are shown as suggestions, each to be confirmed.</summary>
    public bool OffersEarlierAnswers { get; private set; }

    public DateTime CreatedAt { get; private set; }
    public Guid CreatedBy { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public Guid? ClosedBy { get; private set; }

    /// <summary>Null while it is open.</summary>
    public LateOnes? LateOnes { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    public static Campaign Create(
        TenantId tenant, string name, MaturityModel model, TargetProfile? target, DateOnly opens, DateOnly due, string instructions, bool offersEarlierAnswers, Guid user, DateTime now)
    {
        RuleBrokenException.ThrowIf(string.IsNullOrWhiteSpace(name), "A cycle needs a name, such as the year it is for.");
        EnsureInOrder(opens, due);
        return new(CampaignId.New(), tenant, name.Trim(), model.Code, model.Version, target?.Code ?? "", opens, due, instructions.Trim(), offersEarlierAnswers, now, user);
    }

    public bool HasOpened(DateOnly today) => today >= Opens;

    public bool IsOverdue(DateOnly today) => today > Due;

    /// <summary>The assessment of one unit, from the day on which this opens.</summary>
    public Assessment AssessmentOf(UnitId unit, Guid user, DateTime now)
    {
        EnsureOpen();
        return Assessment.ForCampaign(this, unit, user, now);
    }

    public void Edit(DateOnly opens, DateOnly due, string instructions, bool offersEarlierAnswers)
    {
        EnsureOpen();
        EnsureInOrder(opens, due);
        (Opens, Due, Instructions, OffersEarlierAnswers) = (opens, due, instructions.Trim(), offersEarlierAnswers);
        Version++;
    }

    public void Extend(DateOnly due, DateOnly today)
    {
        EnsureOpen();
        RuleBrokenException.ThrowIf(due < Due, $"The cycle is due on {Day(Due)} already. Choose a later day, or change the dates of the cycle.");
        RuleBrokenException.ThrowIf(due < today, "The new due date is over already. Choose a day to come.");
        if (due != Due)
        {
            Due = due;
            Version++;
        }
    }

    /// <summary>Closing twice in the same way has one effect.</summary>
    public void Close(LateOnes late, Guid user, DateTime now)
    {
        if (IsClosed && LateOnes == late)
        {
            return;
        }

        EnsureOpen();
        (ClosedAt, ClosedBy, LateOnes) = (now, user, late);
        Version++;
    }

    /// <exception cref="RuleBrokenException">It has been closed.</exception>
    public void EnsureOpen() => RuleBrokenException.ThrowIf(IsClosed, $"The cycle {Name} was closed on {Day(DateOnly.FromDateTime(ClosedAt ?? default))} and can no longer be changed.");

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static void EnsureInOrder(DateOnly opens, DateOnly due) => RuleBrokenException.ThrowIf(due < opens, $"The cycle would be due on {Day(due)}, before it opens on {Day(opens)}. Choose a later due date.");
}
