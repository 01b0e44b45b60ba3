using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Web.Components.Assessments;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>Where the pages of a roadmap are, relative to the root.</summary>
internal static class RoadmapAddresses
{
    public const string New = "new";

    public static string Initiatives(AssessmentId assessment) => $"{Addresses.Tasks(assessment)}/initiatives";

    public static string Initiative(AssessmentId assessment, string code) => $"{Initiatives(assessment)}/{Uri.EscapeDataString(code)}";

    public static string NewInitiative(AssessmentId assessment) => $"{Addresses.Tasks(assessment)}/new-initiative";

    public static string Versions(AssessmentId assessment) => $"{Addresses.Tasks(assessment)}/plans";

    /// <summary>Plans as the page that compares two of them names them; kept ones by their id.</summary>
    public const string Current = "current";
    public const string Quick = "quick";
    public const string Robust = "robust";
    public const string Trial = "trial";

    /// <summary>Two plans side by side.</summary>
    public static string Compare(AssessmentId assessment, string left, string right) => $"{Addresses.Roadmap(assessment)}/compare?left={left}&right={right}";

    public static string Delivery(AssessmentId assessment) => $"{Addresses.Tasks(assessment)}/delivery";

    public static string Delivery(AssessmentId assessment, string code) => $"{Delivery(assessment)}/{Uri.EscapeDataString(code)}";

    public static string Pilots(AssessmentId assessment) => $"{Addresses.Tasks(assessment)}/pilots";

    public static string Pilot(AssessmentId assessment, Guid pilot) => $"{Pilots(assessment)}/{pilot}";

    public static string People(AssessmentId assessment) => $"{Addresses.Tasks(assessment)}/people";

    public static string Person(AssessmentId assessment, Guid person) => $"{People(assessment)}/{person}";

    public static string Risks(AssessmentId assessment) => $"{Addresses.Tasks(assessment)}/risks";

    public static string Risk(AssessmentId assessment, Guid risk) => $"{Risks(assessment)}/{risk}";
}
