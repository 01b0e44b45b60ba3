using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Who may do what with an assessment, said once.</summary>
internal static class WhoMay
{
    /// <summary>The department's own voice: nobody answers in its place. A consultant is given the lead of the client's top unit.</summary>
    public const Role Answer = Role.DepartmentLead | Role.Contributor;

    public const Role Start = Role.DepartmentLead | Role.TransformationOffice | Role.Administrator;
    public const Role Submit = Role.DepartmentLead;
    public const Role Discard = Role.DepartmentLead | Role.TransformationOffice | Role.Administrator;
    public const Role Approve = Role.Reviewer | Role.TransformationOffice;
    public const Role RunCampaigns = Role.TransformationOffice | Role.Administrator;
    public const Role SeeCampaigns = RunCampaigns | Role.Reviewer | Role.Viewer;
    public const Role ChangeRoadmap = Role.DepartmentLead | Role.TransformationOffice;
    public const Role ApproveBaseline = Role.DepartmentLead | Role.TransformationOffice;
}
