using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Organisations;

/// <param name="Parent">The unit above; null at the top.</param>
[AllowedTo(Role.Administrator)]
public sealed record AddUnit(UnitId? Parent, string Name, string Sector, int? Staff) : IRequest<AddUnit.Added>
{
    public sealed record Added(UnitId Unit);

    internal sealed class Validator : AbstractValidator<AddUnit>
    {
        public Validator()
        {
            RuleFor(x => x.Name).UnitName();
            RuleFor(x => x.Sector).UnitSector();
            RuleFor(x => x.Staff).UnitStaff();
        }
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user) : IRequestHandler<AddUnit, Added>
    {
        public Task<Added> Handle(AddUnit command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => Add(command, cancellationToken), cancellationToken);

        private async Task<Added> Add(AddUnit command, CancellationToken cancellationToken)
        {
            if (command.Parent is { } parent && !await db.Units.AnyAsync(u => u.Id == parent, cancellationToken))
            {
                throw new NotFoundException("The unit above");
            }

            await db.EnsureNameIsFree(command.Parent, command.Name, except: null, cancellationToken);
            var unit = OrganisationalUnit.Create(user.TenantId, command.Parent, command.Name, command.Sector, command.Staff);
            db.Add(unit);
            await db.SaveChangesAsync(cancellationToken);
            return new(unit.Id);
        }
    }
}
