using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Organisations;

/// <summary>What is asked of a unit, whether it is added or edited.</summary>
internal static class UnitRules
{
    private const int MostStaff = 10_000_000;

    public static void UnitName<T>(this IRuleBuilder<T, string> name) => name
        .NotEmpty().WithMessage("Enter the name of the unit.")
        .MaximumLength(OrganisationalUnit.LongestName).WithMessage($"The name may have at most {OrganisationalUnit.LongestName} characters.");

    public static void UnitSector<T>(this IRuleBuilder<T, string> sector) => sector
        .MaximumLength(OrganisationalUnit.LongestSector).WithMessage($"The sector may have at most {OrganisationalUnit.LongestSector} characters.");

    public static void UnitStaff<T>(this IRuleBuilder<T, int?> staff) => staff
        .InclusiveBetween(0, MostStaff).WithMessage("Enter the number of staff as a whole number, or leave it empty.");

    public static async Task EnsureNameIsFree(this AppDbContext db, UnitId? parent, string name, UnitId? except, CancellationToken cancellationToken)
    {
        var wanted = name.Trim();
        RuleBrokenException.ThrowIf(
            await db.Units.AnyAsync(u => u.ParentId == parent && u.Name == wanted && u.Id != except, cancellationToken),
            $"There is a unit called {wanted} in the same place already. Choose another name.");
    }
}
