namespace MaturityAssessment.Application.Data;

/// <summary>Brings the database to this version of the product before anything else touches it. Each database has its own way to wait and to heal.</summary>
public interface IDatabaseStart
{
    Task MigrateAsync(CancellationToken cancellationToken = default);
}
