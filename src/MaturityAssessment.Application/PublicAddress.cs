namespace MaturityAssessment.Application;

/// <summary>Where people reach the installation, as its operator states it; nothing where nobody has.</summary>
/// <param name="Site">Ends in a slash.</param>
public sealed record PublicAddress(Uri? Site)
{
    /// <summary>Where sealed records are checked, without a code.</summary>
    public string? Verify => Site is null ? null : new Uri(Site, "verify").ToString();
}
