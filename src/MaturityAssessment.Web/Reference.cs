using System.Security.Cryptography;

namespace MaturityAssessment.Web;

/// <summary>A short name for a defect, in the log and on the page, so that the two can be brought together on the phone.</summary>
internal static class Reference
{
    // No letters or digits that are mistaken for one another when read aloud.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, 8);

    public static string Sentence(string reference) =>
        $"Something went wrong on our side, and it has been recorded. Please try again; if it happens again, tell your administrator the reference {reference}.";
}
