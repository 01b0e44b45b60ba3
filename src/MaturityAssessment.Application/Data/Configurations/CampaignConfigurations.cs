using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Mailing;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MaturityAssessment.Application.Data.Configurations;

internal sealed class CampaignConfiguration : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.Property(c => c.Id).ValueGeneratedNever();
        campaign.Property(c => c.Name).HasMaxLength(Campaign.LongestName);
        campaign.Property(c => c.ModelCode).HasMaxLength(100).IsUnicode(false);
        campaign.Property(c => c.ModelVersion).HasMaxLength(40).IsUnicode(false);
        campaign.Property(c => c.TargetProfile).HasMaxLength(100).IsUnicode(false);
        campaign.Property(c => c.Instructions).HasMaxLength(Campaign.LongestInstructions);
        campaign.Property(c => c.Version).IsConcurrencyToken();
        campaign.HasOne<Tenant>().WithMany().HasForeignKey(c => c.TenantId).OnDelete(DeleteBehavior.Restrict);
        campaign.HasIndex(c => new { c.TenantId, c.ModelCode, c.Name }).IsUnique();
    }
}

internal sealed class OutboxMailConfiguration : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> mail)
    {
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.Key).HasMaxLength(OutboxMail.LongestKey).IsUnicode(false);
        mail.Property(m => m.To).HasMaxLength(OutboxMail.LongestAddress);
        mail.Property(m => m.Subject).HasMaxLength(OutboxMail.LongestSubject);
        mail.Property(m => m.LastError).HasMaxLength(OutboxMail.LongestError);
        mail.HasOne<Tenant>().WithMany().HasForeignKey(m => m.TenantId).OnDelete(DeleteBehavior.Restrict);
        mail.HasIndex(m => new { m.TenantId, m.Key }).IsUnique();
        mail.HasIndex(m => new { m.SentAt, m.NotBefore });
    }
}
