using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Application.Assessments;

internal static class EarlierAssessments
{
    /// <summary>The unit's submitted assessments with the same model before this one, latest first.</summary>
    public static IQueryable<Assessment> EarlierThan(this AppDbContext db, Assessment assessment) =>
        db.Assessments
            .Where(a => a.UnitId == assessment.UnitId && a.ModelCode == assessment.ModelCode && a.Id != assessment.Id && a.SubmittedAt != null && a.StartedAt < assessment.StartedAt)
            .OrderByDescending(a => a.StartedAt);
}
