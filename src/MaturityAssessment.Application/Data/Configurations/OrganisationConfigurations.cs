using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MaturityAssessment.Application.Data.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user) => user.Property(u => u.Name).HasMaxLength(User.LongestName);
}

internal sealed class TenantConfiguration : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant)
    {
        tenant.Property(t => t.Id).ValueGeneratedNever();
        tenant.Property(t => t.Name).HasMaxLength(Tenant.LongestName);
    }
}

internal sealed class OrganisationalUnitConfiguration : IEntityTypeConfiguration<OrganisationalUnit>
{
    public void Configure(EntityTypeBuilder<OrganisationalUnit> unit)
    {
        unit.ToTable("Units");
        unit.Property(u => u.Id).ValueGeneratedNever();
        unit.Property(u => u.Name).HasMaxLength(OrganisationalUnit.LongestName);
        unit.Property(u => u.Sector).HasMaxLength(OrganisationalUnit.LongestSector);
        unit.HasOne<Tenant>().WithMany().HasForeignKey(u => u.TenantId).OnDelete(DeleteBehavior.Restrict);
        unit.HasOne<OrganisationalUnit>().WithMany().HasForeignKey(u => u.ParentId).OnDelete(DeleteBehavior.Restrict);
        unit.HasIndex(u => new { u.TenantId, u.ParentId, u.Name }).IsUnique();

        // Neither database compares an absent parent in the index above, so the top level has one of its own.
        unit.HasIndex(u => new { u.TenantId, u.Name }).IsUnique().HasFilter("\"ParentId\" IS NULL").HasDatabaseName("IX_Units_TopLevelName");
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.Property(m => m.Id).ValueGeneratedNever();
        membership.HasOne<Tenant>().WithMany().HasForeignKey(m => m.TenantId).OnDelete(DeleteBehavior.Restrict);
        membership.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
        membership.HasOne<OrganisationalUnit>().WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(m => new { m.UserId, m.TenantId, m.Role, m.UnitId }).IsUnique();
        membership.HasIndex(m => new { m.UserId, m.TenantId, m.Role }).IsUnique().HasFilter("\"UnitId\" IS NULL").HasDatabaseName("IX_Memberships_WholeTenant");
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Email).HasMaxLength(256);
        invitation.Property(i => i.TokenHash).HasMaxLength(64).IsUnicode(false);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasOne<Tenant>().WithMany().HasForeignKey(i => i.TenantId).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<OrganisationalUnit>().WithMany().HasForeignKey(i => i.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
