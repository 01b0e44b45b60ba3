using FluentValidation;

namespace MaturityAssessment.Application.Accounts;

/// <summary>What is asked of a name, an address and a password, wherever an account is made.</summary>
public static class AccountRules
{
    public const int ShortestPassword = 12;
    private const int LongestPassword = 128;
    private const int LongestEmail = 256;

    internal static IRuleBuilderOptions<T, string> PersonName<T>(this IRuleBuilder<T, string> name) => name
        .NotEmpty().WithMessage("Enter your name, as colleagues know you.")
        .MaximumLength(User.LongestName).WithMessage($"The name may have at most {User.LongestName} characters.");

    internal static IRuleBuilderOptions<T, string> MailAddress<T>(this IRuleBuilder<T, string> email) => email
        .NotEmpty().WithMessage("Enter an e-mail address.")
        .MaximumLength(LongestEmail).WithMessage($"The e-mail address may have at most {LongestEmail} characters.")
        .Matches(@"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$").WithMessage("Enter an e-mail address like name@example.org.");

    internal static IRuleBuilderOptions<T, string> NewPassword<T>(this IRuleBuilder<T, string> password) => password
        .NotEmpty().WithMessage("Choose a password.")
        .MinimumLength(ShortestPassword).WithMessage($"Choose a password of at least {ShortestPassword} characters; four or more unrelated words are easy to remember.")
        .MaximumLength(LongestPassword).WithMessage($"The password may have at most {LongestPassword} characters.");
}
