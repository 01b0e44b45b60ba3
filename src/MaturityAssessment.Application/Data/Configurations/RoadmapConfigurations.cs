using System.Linq.Expressions;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using static MaturityAssessment.Application.Data.Configurations.JsonColumns;

namespace MaturityAssessment.Application.Data.Configurations;

/// <summary>Values in columns of one text.</summary>
internal static class JsonColumns
{
    public static void AsJson<TValue>(PropertyBuilder<TValue> property) => property.HasConversion(Converter<TValue>(), Comparer<TValue>());

    public static void AsJson<TValue>(ComplexTypePropertyBuilder<TValue> property) => property.HasConversion(Converter<TValue>(), Comparer<TValue>());

    private static ValueConverter<TValue, string> Converter<TValue>()
    {
        Expression<Func<TValue, string>> write = value => JsonText.Of(value);
        Expression<Func<string, TValue>> read = text => JsonText.Read<TValue>(text);
        return new(write, read);
    }

    private static ValueComparer<TValue> Comparer<TValue>() => new(
        (one, other) => JsonText.AreSame(one, other), value => JsonText.Of(value).GetHashCode(StringComparison.Ordinal), value => value);
}

internal sealed class RoadmapConfiguration : IEntityTypeConfiguration<Roadmap>
{
    public void Configure(EntityTypeBuilder<Roadmap> roadmap)
    {
        roadmap.HasKey(r => r.AssessmentId);
        roadmap.Property(r => r.AssessmentId).ValueGeneratedNever();
        roadmap.PrimitiveCollection(r => r.Pinned).HasMaxLength(8_000);
        roadmap.PrimitiveCollection(r => r.Forbidden).HasMaxLength(8_000);
        AsJson(roadmap.Property(r => r.PinnedAt));
        AsJson(roadmap.Property(r => r.PeriodBudgets));
        AsJson(roadmap.Property(r => r.Capacity));
        AsJson(roadmap.Property(r => r.CapacityIn));
        roadmap.Property(r => r.Aim).HasMaxLength(200).IsUnicode(false).HasConversion(new AimConverter());
        roadmap.Property(r => r.Version).IsConcurrencyToken();
        roadmap.Ignore(r => r.Settings);
        roadmap.HasOne<Assessment>().WithOne().HasForeignKey<Roadmap>(r => r.AssessmentId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>Three weights, or the word null for the aims in their order.</summary>
    private sealed class AimConverter() : ValueConverter<PlanAim, string>(aim => JsonText.Of(aim as PlanAim.Weighted), text => JsonText.Read<PlanAim.Weighted?>(text) ?? (PlanAim)new PlanAim.InOrder());
}

internal sealed class CurrentPlanConfiguration : RoadmapRecordConfiguration<CurrentPlan>
{
    public override void Configure(EntityTypeBuilder<CurrentPlan> record)
    {
        base.Configure(record);
        record.HasKey(r => r.AssessmentId);
        AsJson(record.Property(r => r.Content));
    }
}

internal abstract class RoadmapRecordConfiguration<T> : IEntityTypeConfiguration<T>
    where T : RoadmapRecord
{
    public virtual void Configure(EntityTypeBuilder<T> record)
    {
        record.Property(r => r.Version).IsConcurrencyToken();
        record.HasOne<Assessment>().WithMany().HasForeignKey(r => r.AssessmentId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>The columns are named like the properties, without the name of the part that they stand in.</summary>
    protected static void PlainNames<TPart>(ComplexPropertyBuilder<TPart> part)
        where TPart : notnull
    {
        foreach (var property in part.Metadata.ComplexType.GetProperties())
        {
            property.SetColumnName(property.Name);
        }
    }
}

internal sealed class RoadmapInitiativeConfiguration : RoadmapRecordConfiguration<RoadmapInitiative>
{
    public override void Configure(EntityTypeBuilder<RoadmapInitiative> record)
    {
        base.Configure(record);
        record.HasKey(r => new { r.AssessmentId, r.Code });
        record.Property(r => r.Code).HasMaxLength(64);
        AsJson(record.Property(r => r.Content));
    }
}

internal sealed class PlanVersionConfiguration : RoadmapRecordConfiguration<PlanVersion>
{
    public override void Configure(EntityTypeBuilder<PlanVersion> record)
    {
        base.Configure(record);
        record.HasKey(r => new { r.AssessmentId, r.Id });
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.Name).HasMaxLength(RoadmapRecord.LongestTitle);
        AsJson(record.Property(r => r.Plan));

        // Two people who approve at once meet here: there is one baseline.
        record.HasIndex(r => r.AssessmentId).IsUnique().HasFilter($"\"Status\" = '{nameof(PlanVersionStatus.Baseline)}'").HasDatabaseName("IX_PlanVersions_Baseline");
    }
}

internal sealed class InitiativeDeliveryConfiguration : RoadmapRecordConfiguration<InitiativeDelivery>
{
    public override void Configure(EntityTypeBuilder<InitiativeDelivery> record)
    {
        base.Configure(record);
        record.ToTable("Deliveries");
        record.HasKey(r => new { r.AssessmentId, r.Code });
        record.Property(r => r.Code).HasMaxLength(64);
        record.ComplexProperty(r => r.Details, details =>
        {
            details.Property(d => d.Owner).HasMaxLength(RoadmapRecord.LongestTitle);
            details.Property(d => d.Notes).HasMaxLength(RoadmapRecord.LongestText);
            AsJson(details.Property(d => d.Milestones));
            AsJson(details.Property(d => d.Scaling));
            PlainNames(details);
        });
    }
}

internal sealed class PilotConfiguration : RoadmapRecordConfiguration<Pilot>
{
    public override void Configure(EntityTypeBuilder<Pilot> record)
    {
        base.Configure(record);
        record.HasKey(r => new { r.AssessmentId, r.Id });
        record.Property(r => r.Id).ValueGeneratedNever();
        AsJson(record.Property(r => r.Verdicts));
        record.Ignore(r => r.Initiative).Ignore(r => r.Gates).Ignore(r => r.Decision);
        record.ComplexProperty(r => r.Details, details =>
        {
            details.Property(d => d.Initiative).HasMaxLength(64);
            details.Property(d => d.Gates).HasMaxLength(64);
            details.Property(d => d.Hypothesis).HasMaxLength(RoadmapRecord.LongestText);
            details.Property(d => d.Feedback).HasMaxLength(RoadmapRecord.LongestText);
            AsJson(details.Property(d => d.Criteria));
            PlainNames(details);
        });
    }
}

internal sealed class RiskConfiguration : RoadmapRecordConfiguration<Risk>
{
    public override void Configure(EntityTypeBuilder<Risk> record)
    {
        base.Configure(record);
        record.HasKey(r => new { r.AssessmentId, r.Id });
        record.Property(r => r.Id).ValueGeneratedNever();
        record.ComplexProperty(r => r.Details, details =>
        {
            details.Property(d => d.Title).HasMaxLength(RoadmapRecord.LongestTitle);
            details.Property(d => d.Description).HasMaxLength(RoadmapRecord.LongestText);
            details.Property(d => d.Mitigation).HasMaxLength(RoadmapRecord.LongestText);
            details.Property(d => d.Owner).HasMaxLength(RoadmapRecord.LongestTitle);
            details.Property(d => d.Challenge).HasMaxLength(64);
            PlainNames(details);
        });
    }
}

internal sealed class StakeholderConfiguration : RoadmapRecordConfiguration<Stakeholder>
{
    public override void Configure(EntityTypeBuilder<Stakeholder> record)
    {
        base.Configure(record);
        record.HasKey(r => new { r.AssessmentId, r.Id });
        record.Property(r => r.Id).ValueGeneratedNever();
        record.ComplexProperty(r => r.Details, details =>
        {
            details.Property(d => d.Name).HasMaxLength(RoadmapRecord.LongestTitle);
            details.Property(d => d.Role).HasMaxLength(RoadmapRecord.LongestTitle);
            details.Property(d => d.Notes).HasMaxLength(RoadmapRecord.LongestText);
            AsJson(details.Property(d => d.Objections));
            AsJson(details.Property(d => d.Actions));
            PlainNames(details);
        });
    }
}

internal sealed class CalendarFeedConfiguration : RoadmapRecordConfiguration<CalendarFeed>
{
    public override void Configure(EntityTypeBuilder<CalendarFeed> record)
    {
        base.Configure(record);
        record.HasKey(r => new { r.AssessmentId, r.UserId });
        record.Property(r => r.TokenHash).HasMaxLength(64).IsUnicode(false);
        record.HasIndex(r => r.TokenHash).IsUnique();
    }
}
