using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Organisations;

[AllowedTo(Role.Administrator)]
public sealed record EditUnit(UnitId Unit, string Name, string Sector, int? Staff) : IRequest<EditUnit.Edited>
{
    public sealed record Edited(UnitId Unit);

    internal sealed class Validator : AbstractValidator<EditUnit>
    {
        public Validator()
        {
            RuleFor(x => x.Name).UnitName();
            RuleFor(x => x.Sector).UnitSector();
            RuleFor(x => x.Staff).UnitStaff();
        }
    }

    internal sealed class Handler(AppDbContext db) : IRequestHandler<EditUnit, Edited>
    {
        public Task<Edited> Handle(EditUnit command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => Edit(command, cancellationToken), cancellationToken);

        private async Task<Edited> Edit(EditUnit command, CancellationToken cancellationToken)
        {
            var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == command.Unit, cancellationToken) ?? throw new NotFoundException("The unit");
            await db.EnsureNameIsFree(unit.ParentId, command.Name, unit.Id, cancellationToken);
            unit.Edit(command.Name, command.Sector, command.Staff);
            await db.SaveChangesAsync(cancellationToken);
            return new(unit.Id);
        }
    }
}
