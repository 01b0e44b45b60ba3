using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MaturityAssessment.Application.Data.Configurations;

internal sealed class BenchmarkReleaseConfiguration : IEntityTypeConfiguration<BenchmarkRelease>
{
    public void Configure(EntityTypeBuilder<BenchmarkRelease> release)
    {
        release.Property(r => r.Id).ValueGeneratedNever();
        release.Property(r => r.ModelCode).HasMaxLength(100).IsUnicode(false);
        release.Property(r => r.ModelVersion).HasMaxLength(40).IsUnicode(false);
        release.Property(r => r.Cycle).HasMaxLength(Assessment.LongestCycle);

        // of two releases at once, the second must look again at what the first has told
        release.HasIndex(r => new { r.TenantId, r.ModelCode, r.ModelVersion, r.Cycle, r.Number }).IsUnique();
    }
}
