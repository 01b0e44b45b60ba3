using FluentValidation;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Application.Reports;

internal sealed class ReportRules : AbstractValidator<ReportChoice>
{
    public const int LongestCurrency = Branding.LongestCurrency;
    public const string NoSections = "Choose one section at least.";
    public const string NoSuchPaper = "Choose A4 or Letter as the page size.";
    public static readonly string CurrencyTooLong = $"The currency may have {LongestCurrency} characters at most, such as EUR.";
    public static readonly string NoSuchLanguage = $"Choose one of the languages that there are reports in: {string.Join(", ", Words.All.Select(w => w.OwnName))}.";

    public ReportRules()
    {
        RuleFor(x => x.Kind).IsInEnum().WithMessage("There is no such report.");
        RuleFor(x => x.Format).IsInEnum().WithMessage("There is no report in this format.");
        RuleFor(x => x.Paper).IsInEnum().WithMessage(NoSuchPaper);
        RuleFor(x => x.Currency).MaximumLength(LongestCurrency).WithMessage(CurrencyTooLong);
        RuleFor(x => x.Language).Must(l => l is null || Words.Find(l) is not null).WithMessage(NoSuchLanguage);
        RuleFor(x => x.Sections).Must(s => s is null or { Count: > 0 }).WithMessage(NoSections);
        RuleForEach(x => x.Sections).IsInEnum().WithMessage("There is no such section.");
    }
}
