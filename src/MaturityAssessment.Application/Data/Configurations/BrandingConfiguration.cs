using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MaturityAssessment.Application.Data.Configurations;

internal sealed class BrandingConfiguration : IEntityTypeConfiguration<Branding>
{
    public void Configure(EntityTypeBuilder<Branding> branding)
    {
        branding.ToTable("Brandings");
        branding.HasKey(b => b.TenantId);
        branding.Property(b => b.TenantId).ValueGeneratedNever();
        branding.Ignore(b => b.Details);
        branding.Property(b => b.LogoAltText).HasMaxLength(Branding.LongestAltText);
        branding.Property(b => b.CoverAltText).HasMaxLength(Branding.LongestAltText);
        branding.Property(b => b.PrimaryColour).HasMaxLength(7).IsUnicode(false);
        branding.Property(b => b.AccentColour).HasMaxLength(7).IsUnicode(false);
        branding.Property(b => b.FooterText).HasMaxLength(Branding.LongestFooter);
        branding.Property(b => b.Paper).HasMaxLength(20).IsUnicode(false);
        branding.Property(b => b.Currency).HasMaxLength(Branding.LongestCurrency);
        branding.Property(b => b.Language).HasMaxLength(35).IsUnicode(false);
        branding.PrimitiveCollection(b => b.HiddenSections).HasMaxLength(1_000);
        branding.Property(b => b.Version).IsConcurrencyToken();
        branding.HasOne<Tenant>().WithOne().HasForeignKey<Branding>(b => b.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}
