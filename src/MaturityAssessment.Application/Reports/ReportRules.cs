using FluentValidation;
using MaturityAssessment.Application.Models;

namespace MaturityAssessment.Application.Reports;

internal sealed class ReportRules : AbstractValidator<ReportChoice>
{
    public const int LongestCurrency = 8;
    public static readonly string CurrencyTooLong = $"The currency may have {LongestCurrency} characters at most, such as EUR.";

    public ReportRules()
    {
        RuleFor(x => x.Kind).IsInEnum().WithMessage("There is no such report.");
        RuleFor(x => x.Format).IsInEnum().WithMessage("There is no report in this format.");
        RuleFor(x => x.Paper).IsInEnum().WithMessage("Choose A4 or Letter as the page size.");
        RuleFor(x => x.Currency).MaximumLength(LongestCurrency).WithMessage(CurrencyTooLong);
        RuleFor(x => x.Language).Must(l => ReportLanguage.IsKnown(l!)).When(x => x.Language is not null).WithMessage(ReportLanguage.Unknown);
    }
}
