using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MaturityAssessment.Application.Accounts;

/// <summary>The secret in an invitation's link. It is never stored: only its hash is.</summary>
internal static class InvitationToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
