namespace MaturityAssessment.Web.Identity;

/// <summary>Where to go after signing in: an address of this site, whatever the link said.</summary>
internal static class LocalAddress
{
    public static string Of(string? returnUrl) =>
        returnUrl is ['/', ..] && !returnUrl.StartsWith("//", StringComparison.Ordinal) && !returnUrl.StartsWith("/\\", StringComparison.Ordinal)
        && !returnUrl.Any(char.IsControl) && !returnUrl.StartsWith("/account/sign-out", StringComparison.OrdinalIgnoreCase)
            ? returnUrl
            : "/";
}
