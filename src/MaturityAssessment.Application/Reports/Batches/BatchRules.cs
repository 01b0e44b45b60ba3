using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Reports.Batches;

internal static class BatchRules
{
    /// <summary>Who has many assessments to report on: an office, a consultant who leads for a client, those who look over all.</summary>
    public const Role MayMake = Role.TransformationOffice | Role.Administrator | Role.DepartmentLead | Role.Reviewer | Role.Viewer;
}
