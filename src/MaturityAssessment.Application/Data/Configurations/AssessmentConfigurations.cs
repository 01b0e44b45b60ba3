using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MaturityAssessment.Application.Data.Configurations;

internal sealed class AssessmentConfiguration : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.Property(a => a.Id).ValueGeneratedNever();
        assessment.Property(a => a.ModelCode).HasMaxLength(100).IsUnicode(false);
        assessment.Property(a => a.ModelVersion).HasMaxLength(40).IsUnicode(false);
        assessment.Property(a => a.Cycle).HasMaxLength(Assessment.LongestCycle);
        assessment.Property(a => a.TargetProfile).HasMaxLength(100).IsUnicode(false);
        assessment.Property(a => a.Version).IsConcurrencyToken();
        assessment.HasOne<OrganisationalUnit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        assessment.HasIndex(a => new { a.TenantId, a.UnitId, a.ModelCode, a.Cycle }).IsUnique();
        assessment.HasIndex(a => new { a.TenantId, a.StartedAt });

        // No foreign key: SQLite would have to rebuild the whole table for one, which no kill may interrupt. A campaign is never removed.
        assessment.HasIndex(a => new { a.CampaignId, a.Status });
    }
}

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.HasKey(a => new { a.AssessmentId, a.Question });
        answer.Property(a => a.Question).HasMaxLength(100).IsUnicode(false);
        answer.Property(a => a.Value).HasMaxLength(Answer.LongestValue);
        answer.Property(a => a.Reason).HasMaxLength(Answer.LongestReason);
        // A comment has no version of its own: two people who write one at once meet here.
        answer.Property(a => a.Comment).HasMaxLength(Answer.LongestComment).IsConcurrencyToken();
        answer.Property(a => a.Version).IsConcurrencyToken();
        answer.HasOne<Assessment>().WithMany().HasForeignKey(a => a.AssessmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.Property(e => e.Id).ValueGeneratedNever();
        evidence.Property(e => e.Question).HasMaxLength(100).IsUnicode(false);
        evidence.Property(e => e.Title).HasMaxLength(Evidence.LongestTitle);
        evidence.Property(e => e.Link).HasMaxLength(Evidence.LongestLink);
        evidence.HasOne<Assessment>().WithMany().HasForeignKey(e => e.AssessmentId).OnDelete(DeleteBehavior.Cascade);
        evidence.HasIndex(e => new { e.AssessmentId, e.Question });
    }
}

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.Property(s => s.Id).ValueGeneratedNever();
        submission.Property(s => s.Hash).HasMaxLength(64).IsUnicode(false);
        submission.HasOne<Assessment>().WithMany().HasForeignKey(s => s.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        submission.HasIndex(s => s.AssessmentId).IsUnique();
        submission.HasIndex(s => new { s.TenantId, s.SubmittedAt });

        // readers of a report ask by the beginning of the fingerprint
        submission.HasIndex(s => s.Hash);
    }
}
