using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Application.Reports;

/// <summary>What the clothes of reports must keep to, so that everybody can read them.</summary>
public sealed partial class BrandingRules : AbstractValidator<BrandingDetails>
{
    /// <summary>WCAG 1.4.3: headings are written in the primary colour, and white stands on it.</summary>
    public const double TextContrast = 4.5;

    /// <summary>WCAG 1.4.11: rules and marks are drawn in the accent colour.</summary>
    public const double GraphicContrast = 3;

    public BrandingRules()
    {
        RuleFor(x => x.PrimaryColour).Custom((colour, context) => Require(colour, "primary", TextContrast, "headings are written in it", context));
        RuleFor(x => x.AccentColour).Custom((colour, context) => Require(colour, "accent", GraphicContrast, "rules and marks are drawn in it", context));
        RuleFor(x => x.FooterText).NotNull().MaximumLength(Branding.LongestFooter).WithMessage($"The footer may have {Branding.LongestFooter} characters at most: it must fit in one line.");
        RuleFor(x => x.Paper).Must(p => p is null || (Enum.TryParse<PaperSize>(p, out var paper) && Enum.GetName(paper) == p)).WithMessage(ReportRules.NoSuchPaper);
        RuleFor(x => x.Currency).NotNull().MaximumLength(Branding.LongestCurrency).WithMessage(ReportRules.CurrencyTooLong);
        RuleFor(x => x.Language).Must(l => l is null || Words.All.Any(w => w.Code == l)).WithMessage(ReportRules.NoSuchLanguage);
        RuleFor(x => x.HiddenSections).NotNull()
            .Must(hidden => hidden.All(h => Enum.TryParse<ReportSection>(h, out var section) && Enum.GetName(section) == h)).WithMessage("There is no such section.")
            .Must(hidden => hidden.Distinct().Count() < ReportSections.All.Count).WithMessage("Leave one section on at least.");
    }

    /// <summary>What is wrong with a colour on white; null where nothing is.</summary>
    public static ColourFault? FaultOf(string? colour, double ratio)
    {
        if (string.IsNullOrEmpty(colour))
        {
            return null;
        }

        if (!IsHex().IsMatch(colour))
        {
            return new(null, null);
        }

        var read = Colour.Parse(colour);
        var contrast = read.ContrastWith(Colour.White);
        return contrast >= ratio ? null : new(contrast, read.NearestOnWhite(ratio).ToString());
    }

    private static void Require(string? colour, string name, double ratio, string because, ValidationContext<BrandingDetails> context)
    {
        if (FaultOf(colour, ratio) is { } fault)
        {
            context.AddFailure(fault.Nearest is { } nearest
                ? string.Create(CultureInfo.InvariantCulture, $"The {name} colour {colour} has a contrast of {Math.Floor(fault.Contrast!.Value * 10) / 10:0.0} to 1 with white, and {because}, so it needs {ratio:0.#} to 1. The nearest that has it is {nearest}.")
                : $"Write the {name} colour as # and six digits from 0 to 9 and a to f, such as #14427a.");
        }
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex IsHex();

    /// <param name="Contrast">With white; null where it is no colour.</param>
    /// <param name="Nearest">The colour of the same hue that looks nearest and passes; null where it is no colour.</param>
    public sealed record ColourFault(double? Contrast, string? Nearest);
}
