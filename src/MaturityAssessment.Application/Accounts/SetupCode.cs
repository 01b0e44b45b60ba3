using System.Security.Cryptography;
using System.Text;

namespace MaturityAssessment.Application.Accounts;

/// <summary>The one-time code of a fresh installation. Only who reads the server's log can set the product up.</summary>
public sealed class SetupCode : IDisposable
{
    // No letters or digits that are mistaken for one another.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public string Value { get; } = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4)));

    /// <summary>Two who set up at the same moment must not both succeed.</summary>
    internal SemaphoreSlim OneAtATime { get; } = new(1);

    public void Dispose() => OneAtATime.Dispose();

    internal bool Matches(string code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code.Trim().ToUpperInvariant()), Encoding.UTF8.GetBytes(Value));
}
