using System.Security.Cryptography;
using System.Text;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Assessments;

/// <summary>The immutable record of a submitted assessment: all answers as they were, the score, and a hash over both.</summary>
public sealed class Submission : IUnitOwned
{
    private Submission(Guid id, AssessmentId assessmentId, TenantId tenantId, UnitId unitId, string snapshot, string hash, double? score, int? level, int answered, int applicable, DateTime submittedAt, Guid submittedBy)
    {
        Id = id;
        AssessmentId = assessmentId;
        TenantId = tenantId;
        UnitId = unitId;
        Snapshot = snapshot;
        Hash = hash;
        Score = score;
        Level = level;
        Answered = answered;
        Applicable = applicable;
        SubmittedAt = submittedAt;
        SubmittedBy = submittedBy;
    }

    public Guid Id { get; private set; }
    public AssessmentId AssessmentId { get; private set; }
    public TenantId TenantId { get; private set; }
    public UnitId UnitId { get; private set; }

    /// <summary>JSON: model code and version, answers in question order with comments and evidence, scores.</summary>
    public string Snapshot { get; private set; }

    /// <summary>SHA-256 of <see cref="Snapshot"/> in UTF-8, hexadecimal.</summary>
    public string Hash { get; private set; }

    /// <summary>Normalised overall score after caps; null where nothing was answered or a cap voids it.</summary>
    public double? Score { get; private set; }
    public int? Level { get; private set; }

    /// <summary>Applicable questions with an answer.</summary>
    public int Answered { get; private set; }
    public int Applicable { get; private set; }
    public DateTime SubmittedAt { get; private set; }
    public Guid SubmittedBy { get; private set; }

    public static Submission Of(Assessment assessment, string snapshot, ScoreCard card, Guid user, DateTime now) =>
        new(Guid.CreateVersion7(), assessment.Id, assessment.TenantId, assessment.UnitId, snapshot, HashOf(snapshot), card.Overall.Score, card.Overall.Level?.Number, card.Answered, card.Applicable, now, user);

    public static string HashOf(string snapshot) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(snapshot)));
}
