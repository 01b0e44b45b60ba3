using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Web.Components.Assessments;

/// <summary>Where the pages of an assessment are, relative to the root.</summary>
internal static class Addresses
{
    public const string List = "assessments";
    public const string New = "assessments/new";

    public static string Tasks(AssessmentId assessment) => $"assessments/{assessment.Value}";

    public static string Questions(AssessmentId assessment, string capability) => $"{Tasks(assessment)}/questions/{Uri.EscapeDataString(capability)}";

    public static string Question(AssessmentId assessment, string capability, string question) => $"{Questions(assessment, capability)}#q-{question}";

    public static string Check(AssessmentId assessment) => $"{Tasks(assessment)}/check";

    public static string Results(AssessmentId assessment) => $"{Tasks(assessment)}/results";

    public static string Roadmap(AssessmentId assessment) => $"{Tasks(assessment)}/roadmap";

    public static string Report(AssessmentId assessment) => $"{Tasks(assessment)}/report";
}
