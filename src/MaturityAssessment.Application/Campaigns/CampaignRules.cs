using FluentValidation;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>What is asked of a cycle, whether it is made or changed.</summary>
internal static class CampaignRules
{
    private const int MostUnits = 10_000;
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    public static void CycleDay<T>(this IRuleBuilder<T, DateOnly> day, string which) => day
        .InclusiveBetween(Earliest, Latest).WithMessage($"Enter the {which} date, between 2000 and 2100.");

    public static void NotBefore<T>(this IRuleBuilder<T, DateOnly> due, Func<T, DateOnly> opens) => due
        .Must((command, day) => day >= opens(command)).WithMessage("The cycle cannot be due before it opens. Choose a later due date.");

    public static void Instructions<T>(this IRuleBuilder<T, string> instructions) => instructions
        .NotNull().WithMessage("Leave the instructions empty, or write some.")
        .MaximumLength(Campaign.LongestInstructions).WithMessage($"The instructions may have {Campaign.LongestInstructions:N0} characters at most.");

    public static void ChosenUnits<T>(this IRuleBuilder<T, IReadOnlyList<UnitId>> units) => units
        .NotEmpty().WithMessage("Choose at least one unit.")
        .Must(u => u is null || u.Count <= MostUnits).WithMessage($"Choose {MostUnits:N0} units at most.");
}
