using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>The members of the organisation with their roles, and the invitations that wait.</summary>
[AllowedTo(Role.Administrator)]
public sealed record ListPeople : IRequest<ListPeople.View>
{
    public sealed record View(IReadOnlyList<Person> People, IReadOnlyList<Waiting> Invitations);

    public sealed record Person(Guid Id, string Name, string Email, bool IsDisabled, bool IsMe, IReadOnlyList<Held> Roles);

    public sealed record Held(Role Role, UnitId? Unit, string? UnitName);

    public sealed record Waiting(Guid Id, string Email, Role Role, string? UnitName, DateTime ExpiresAt, bool IsExpired);

    internal sealed class Handler(AppDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ListPeople, View>
    {
        public async Task<View> Handle(ListPeople query, CancellationToken cancellationToken)
        {
            var units = await db.Units.ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
            var memberships = await db.Memberships
                .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { u.Id, u.Name, u.Email, u.IsDisabled, m.Role, m.UnitId })
                .ToListAsync(cancellationToken);
            var invitations = await db.Invitations.AsNoTracking().Where(i => i.AcceptedAt == null).OrderBy(i => i.Email).ToListAsync(cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;

            return new(
                [.. memberships.GroupBy(m => m.Id).Select(person => new Person(
                    person.Key,
                    person.First().Name,
                    person.First().Email ?? "",
                    person.First().IsDisabled,
                    person.Key == user.UserId,
                    [.. person.OrderBy(m => m.Role).Select(m => new Held(m.Role, m.UnitId, NameOf(m.UnitId)))])).OrderBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase)],
                [.. invitations.Select(i => new Waiting(i.Id, i.Email, i.Role, NameOf(i.UnitId), i.ExpiresAt, now > i.ExpiresAt))]);

            string? NameOf(UnitId? unit) => unit is { } id ? units.GetValueOrDefault(id) : null;
        }
    }
}
