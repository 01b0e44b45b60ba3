namespace MaturityAssessment.Application.Accounts;

/// <summary>The accounts that the demonstration data brings; registered only where it was loaded.</summary>
public sealed record DemoAccounts(IReadOnlyList<DemoAccounts.Account> All)
{
    /// <param name="For">What this person shows, as in "Contributor in the Ministry of Health".</param>
    public sealed record Account(string Email, string Password, string Name, string For);
}
