using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>Asks a person to join in a role. A second invitation to the same role replaces the first, whose link ends.</summary>
/// <param name="Site">Where the product is reached; the link leads there.</param>
[AllowedTo(Role.Administrator)]
public sealed record InvitePerson(string Email, Role Role, UnitId? Unit, Uri Site) : IRequest<InvitePerson.Sent>
{
    /// <param name="Link">Shown once: only its hash is kept.</param>
    public sealed record Sent(Uri Link, bool IsMailed);

    internal sealed class Validator : AbstractValidator<InvitePerson>
    {
        public Validator()
        {
            RuleFor(x => x.Email).MailAddress();
            RuleFor(x => x.Role).Must(Membership.IsSingle).WithMessage("Choose a role.");
        }
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user, IMailer mailer, TimeProvider clock) : IRequestHandler<InvitePerson, Sent>
    {
        public async Task<Sent> Handle(InvitePerson command, CancellationToken cancellationToken)
        {
            var email = command.Email.Trim();
            var unit = command.Unit is { } id
                ? await db.Units.SingleOrDefaultAsync(u => u.Id == id, cancellationToken) ?? throw new NotFoundException("The unit")
                : null;
            var normalized = email.ToUpperInvariant();
            RuleBrokenException.ThrowIf(
                await db.Memberships.AnyAsync(m => m.Role == command.Role && m.UnitId == command.Unit && db.Users.Any(u => u.Id == m.UserId && u.NormalizedEmail == normalized), cancellationToken),
                $"{email} has this role already.");

            db.RemoveRange(await db.Invitations.Where(i => i.Email == email && i.Role == command.Role && i.UnitId == command.Unit && i.AcceptedAt == null).ToListAsync(cancellationToken));
            var token = InvitationToken.New();
            db.Add(Invitation.Send(user.TenantId, email, command.Role, command.Unit, InvitationToken.Hash(token), clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancellationToken);

            var tenant = await db.Tenants.Where(t => t.Id == user.TenantId).Select(t => t.Name).SingleAsync(cancellationToken);
            var link = new Uri(command.Site, $"account/register?token={token}");
            return new(link, await mailer.Send(Letter(email, tenant, unit?.Name, command.Role, link), cancellationToken) is null);
        }

        private Mail Letter(string email, string tenant, string? unit, Role role, Uri link) => new(
            email,
            $"You are invited to the maturity assessment of {tenant}",
            $"""
            Hello,

            {user.Name} invites you to take part in the digital maturity assessment of {tenant}, as {RoleNames.Of(role)}{(unit is null ? "" : $" for {unit}")}.

            Accept the invitation here within {Invitation.Lifetime.Days} days:
            {link}

            If you did not expect this, you need not do anything.
            """);
    }
}
