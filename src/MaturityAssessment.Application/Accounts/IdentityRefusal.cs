using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;

namespace MaturityAssessment.Application.Accounts;

internal static class IdentityRefusal
{
    /// <summary>Turns what Identity says against a new account into the refusal of the input it is about.</summary>
    public static void ThrowIfFailed(this IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ValidationException(result.Errors.Select(e => new ValidationFailure(PropertyOf(e.Code), e.Description)));
        }
    }

    private static string PropertyOf(string code) => code.StartsWith("Password", StringComparison.Ordinal) ? "Password" : "Email";
}
