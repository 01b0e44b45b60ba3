using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>Joins a tenant on an invitation: with a new account, or with the one that its address belongs to.</summary>
/// <param name="NewAccount">Null when the invited person is signed in.</param>
[AllowedToAnyone("The token is a secret that only the invited person was given; it opens its tenant for this one membership.")]
public sealed record AcceptInvitation(string Token, AcceptInvitation.Account? NewAccount) : IRequest<AcceptInvitation.Accepted>
{
    public sealed record Account(string Name, string Password);

    public sealed record Accepted(Guid Person, TenantId Tenant);

    internal sealed class Validator : AbstractValidator<AcceptInvitation>
    {
        public Validator() => When(x => x.NewAccount is not null, () =>
        {
            RuleFor(x => x.NewAccount!.Name).PersonName().OverridePropertyName("Name");
            RuleFor(x => x.NewAccount!.Password).NewPassword().OverridePropertyName("Password");
        });
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user, MembershipReader memberships, UserManager<User> users, TimeProvider clock) : IRequestHandler<AcceptInvitation, Accepted>
    {
        // Whoever presses twice joins once: the second finds the account that the first made.
        public async Task<Accepted> Handle(AcceptInvitation command, CancellationToken cancellationToken)
        {
            var accepted = await db.AtomicallyAsync(() => Accept(command, cancellationToken), cancellationToken);
            memberships.Forget(accepted.Person, accepted.Tenant);
            return accepted;
        }

        private async Task<Accepted> Accept(AcceptInvitation command, CancellationToken cancellationToken)
        {
            var invitation = await memberships.FindInvitation(InvitationToken.Hash(command.Token), cancellationToken) ?? throw new NotFoundException("The invitation");
            user.EnterOn(invitation);
            var person = await users.FindByEmailAsync(invitation.Email) is { } existing
                ? await Join(existing, invitation, cancellationToken)
                : await Register(command.NewAccount, invitation);
            return new(person, invitation.TenantId);
        }

        private async Task<Guid> Join(User person, Invitation invitation, CancellationToken cancellationToken)
        {
            RuleBrokenException.ThrowIf(!user.IsSignedIn, $"You have an account already. Sign in as {person.Email} to accept the invitation.");
            RuleBrokenException.ThrowIf(user.UserId != person.Id, $"This invitation is for {person.Email}. Sign out, then sign in with that address to accept it.");

            var membership = invitation.Accept(person.Id, clock.GetUtcNow().UtcDateTime);
            if (!await db.Memberships.AnyAsync(m => m.UserId == person.Id && m.Role == membership.Role && m.UnitId == membership.UnitId, cancellationToken))
            {
                db.Add(membership);
            }

            person.CurrentTenant = invitation.TenantId;
            await db.SaveChangesAsync(cancellationToken);
            return person.Id;
        }

        private async Task<Guid> Register(Account? account, Invitation invitation)
        {
            RuleBrokenException.ThrowIf(account is null, "Enter your name and choose a password to accept the invitation.");

            // The link came by mail to this address, so the address is confirmed. Saving the account saves the membership with it: both or neither.
            var person = new User { Id = Guid.CreateVersion7(), UserName = invitation.Email, Email = invitation.Email, EmailConfirmed = true, Name = account!.Name.Trim(), CurrentTenant = invitation.TenantId };
            db.Add(invitation.Accept(person.Id, clock.GetUtcNow().UtcDateTime));
            (await users.CreateAsync(person, account.Password)).ThrowIfFailed();
            return person.Id;
        }
    }
}
