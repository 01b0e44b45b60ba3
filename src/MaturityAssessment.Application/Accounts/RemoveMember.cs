using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>Takes a person out of the organisation. Their account and what they did stay; they may be invited again.</summary>
[AllowedTo(Role.Administrator)]
public sealed record RemoveMember(Guid Person) : IRequest<RemoveMember.Removed>
{
    public sealed record Removed(string Name);

    internal sealed class Handler(AppDbContext db, CurrentUser user, MembershipReader memberships) : IRequestHandler<RemoveMember, Removed>
    {
        // Two administrators who remove each other at the same moment must not both succeed.
        public async Task<Removed> Handle(RemoveMember command, CancellationToken cancellationToken)
        {
            var removed = await db.AtomicallyAsync(() => Remove(command, cancellationToken), cancellationToken);
            memberships.Forget(command.Person, user.TenantId);
            return removed;
        }

        private async Task<Removed> Remove(RemoveMember command, CancellationToken cancellationToken)
        {
            var held = await db.Memberships.Where(m => m.UserId == command.Person).ToListAsync(cancellationToken);
            if (held.Count == 0)
            {
                throw new NotFoundException("The person");
            }

            await LastAdministrator.EnsureNot(command.Person, db, cancellationToken);
            db.RemoveRange(held);
            await db.SaveChangesAsync(cancellationToken);
            return new(await db.Users.Where(u => u.Id == command.Person).Select(u => u.Name).SingleAsync(cancellationToken));
        }
    }
}
