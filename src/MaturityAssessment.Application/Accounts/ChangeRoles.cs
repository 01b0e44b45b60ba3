using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>Gives a member these roles and no others.</summary>
[AllowedTo(Role.Administrator)]
public sealed record ChangeRoles(Guid Person, IReadOnlyList<ChangeRoles.Grant> Roles) : IRequest<ChangeRoles.Changed>
{
    /// <param name="Unit">Null for the whole organisation.</param>
    public sealed record Grant(Role Role, UnitId? Unit);

    public sealed record Changed(string Name);

    internal sealed class Validator : AbstractValidator<ChangeRoles>
    {
        public Validator()
        {
            RuleFor(x => x.Roles).NotEmpty().WithMessage("Leave at least one role, or remove the person from the organisation.");
            RuleFor(x => x.Roles).Must(r => r.All(g => Membership.IsSingle(g.Role))).WithMessage("Choose a role in each line.");
        }
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user, MembershipReader memberships) : IRequestHandler<ChangeRoles, Changed>
    {
        // Two administrators who take the role from each other at the same moment must not both succeed.
        public async Task<Changed> Handle(ChangeRoles command, CancellationToken cancellationToken)
        {
            var changed = await db.AtomicallyAsync(() => Change(command, cancellationToken), cancellationToken);
            memberships.Forget(command.Person, user.TenantId);
            return changed;
        }

        private async Task<Changed> Change(ChangeRoles command, CancellationToken cancellationToken)
        {
            var held = await db.Memberships.Where(m => m.UserId == command.Person).ToListAsync(cancellationToken);
            if (held.Count == 0)
            {
                throw new NotFoundException("The person");
            }

            var wanted = command.Roles.Distinct().ToList();
            if (!wanted.Exists(g => g.Role == Role.Administrator))
            {
                await LastAdministrator.EnsureNot(command.Person, db, cancellationToken);
            }

            var units = wanted.Where(g => g.Unit is not null).Select(g => g.Unit!.Value).Distinct().ToList();
            if (await db.Units.CountAsync(u => units.Contains(u.Id), cancellationToken) != units.Count)
            {
                throw new NotFoundException("The unit");
            }

            db.RemoveRange(held.Where(m => !wanted.Contains(new Grant(m.Role, m.UnitId))));
            db.AddRange(wanted.Where(g => !held.Exists(m => m.Role == g.Role && m.UnitId == g.Unit)).Select(g => Membership.Grant(user.TenantId, command.Person, g.Role, g.Unit)));
            await db.SaveChangesAsync(cancellationToken);
            return new(await db.Users.Where(u => u.Id == command.Person).Select(u => u.Name).SingleAsync(cancellationToken));
        }
    }
}
