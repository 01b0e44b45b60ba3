using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Domain.Assessments;

/// <summary>What has been given for one question of one assessment: a value, a comment, or both.</summary>
public sealed class Answer : IUnitOwned
{
    public const int LongestValue = 2_000;
    public const int LongestReason = 1_000;
    public const int LongestComment = 4_000;

    private Answer(AssessmentId assessmentId, string question, TenantId tenantId, UnitId unitId)
    {
        AssessmentId = assessmentId;
        Question = question;
        TenantId = tenantId;
        UnitId = unitId;
    }

    public AssessmentId AssessmentId { get; private set; }

    /// <summary>The question's code.</summary>
    public string Question { get; private set; }

    public TenantId TenantId { get; private set; }
    public UnitId UnitId { get; private set; }

    /// <summary>As in a cell of an answer table; null while the question is unanswered.</summary>
    public string? Value { get; private set; }

    /// <summary>Why the question is not applicable; empty where it is.</summary>
    public string Reason { get; private set; } = "";

    public string Comment { get; private set; } = "";

    /// <summary>When the value was given last; null while only a comment has been.</summary>
    public DateTime? ChangedAt { get; private set; }
    public Guid? ChangedBy { get; private set; }

    /// <summary>Rises with every change of the value; concurrency token. Somebody who saw another version has seen another answer.</summary>
    public int Version { get; private set; }

    public static Answer For(Assessment assessment, string question) => new(assessment.Id, question, assessment.TenantId, assessment.UnitId);

    public void Give(string? value, string reason, Guid user, DateTime now)
    {
        (Value, Reason) = (value, reason.Trim());
        (ChangedBy, ChangedAt) = (user, now);
        Version++;
    }

    /// <summary>Leaves the value's version alone: a remark beside it does not make it another answer.</summary>
    public void Remark(string comment) => Comment = comment.Trim();
}

/// <summary>Something that shows an answer to be true: for now, a link.</summary>
public sealed class Evidence : IUnitOwned
{
    public const int LongestTitle = 200;
    public const int LongestLink = 2_000;

    private Evidence(Guid id, AssessmentId assessmentId, string question, TenantId tenantId, UnitId unitId, string title, string link, DateTime addedAt, Guid addedBy)
    {
        Id = id;
        AssessmentId = assessmentId;
        Question = question;
        TenantId = tenantId;
        UnitId = unitId;
        Title = title;
        Link = link;
        AddedAt = addedAt;
        AddedBy = addedBy;
    }

    public Guid Id { get; private set; }
    public AssessmentId AssessmentId { get; private set; }
    public string Question { get; private set; }
    public TenantId TenantId { get; private set; }
    public UnitId UnitId { get; private set; }
    public string Title { get; private set; }

    /// <summary>An absolute http or https address.</summary>
    public string Link { get; private set; }

    public DateTime AddedAt { get; private set; }
    public Guid AddedBy { get; private set; }

    public static Evidence Attach(Assessment assessment, string question, string title, string link, Guid user, DateTime now)
    {
        RuleBrokenException.ThrowIf(
            !Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps),
            "Evidence needs a web address that begins with https:// or http://.");
        return new(Guid.CreateVersion7(), assessment.Id, question, assessment.TenantId, assessment.UnitId, string.IsNullOrWhiteSpace(title) ? link.Trim() : title.Trim(), link.Trim(), now, user);
    }
}
