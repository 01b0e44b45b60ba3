using System.Buffers.Text;
using System.Text;
using MaturityAssessment.Application.Accounts;
using Microsoft.AspNetCore.Identity;

namespace MaturityAssessment.Web.Identity;

/// <summary>A forgotten password: a link by mail, and a new one on presenting it.</summary>
internal sealed class PasswordReset(UserManager<User> users, IMailer mailer)
{
    /// <summary>Tells nobody whether there is such an account.</summary>
    public async Task SendLink(string email, Uri site)
    {
        if (await users.FindByEmailAsync(email) is not { IsDisabled: false } user)
        {
            return;
        }

        var token = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(await users.GeneratePasswordResetTokenAsync(user)));
        var link = new Uri(site, $"account/reset-password?user={user.Id}&token={token}");
        await mailer.Send(new Mail(user.Email!, "Choose a new password", $"""
            Hello {user.Name},

            somebody, probably you, asked for a new password. Choose it here within two hours:
            {link}

            If it was not you, you need not do anything: your password stays as it is.
            """));
    }

    /// <returns>What is wrong, in sentences; nothing when the password has been changed.</returns>
    public async Task<IReadOnlyList<string>> Choose(Guid user, string token, string password)
    {
        if (await users.FindByIdAsync(user.ToString()) is not { IsDisabled: false } person || !Base64Url.IsValid(token))
        {
            return [Stale];
        }

        // Changing the password changes the security stamp, which ends every session of this person.
        var result = await users.ResetPasswordAsync(person, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)), password);
        if (!result.Succeeded)
        {
            return [.. result.Errors.Select(e => e.Code == nameof(IdentityErrorDescriber.InvalidToken) ? Stale : e.Description)];
        }

        await users.SetLockoutEndDateAsync(person, null);
        await users.ResetAccessFailedCountAsync(person);
        return [];
    }

    private const string Stale = "This link has been used already or is older than two hours. Ask for a new one on the page before.";
}
