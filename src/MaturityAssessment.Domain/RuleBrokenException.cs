namespace MaturityAssessment.Domain;

/// <summary>A rule of the product said no. The message is one sentence for the person who asked.</summary>
public sealed class RuleBrokenException(string message) : Exception(message)
{
    public static void ThrowIf(bool broken, string message)
    {
        if (broken)
        {
            throw new RuleBrokenException(message);
        }
    }
}
