using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>What the holder of an invitation's link is invited to.</summary>
[AllowedToAnyone("The token is a secret that only the invited person was given; it opens this one invitation.")]
public sealed record GetInvitation(string Token) : IRequest<GetInvitation.View>
{
    /// <param name="HasAccount">The invited person signs in instead of making an account.</param>
    /// <param name="IsMine">They are signed in already.</param>
    public sealed record View(string Email, string TenantName, Role Role, string? UnitName, bool HasAccount, bool IsMine);

    internal sealed class Handler(AppDbContext db, CurrentUser user, MembershipReader memberships, TimeProvider clock) : IRequestHandler<GetInvitation, View>
    {
        public async Task<View> Handle(GetInvitation query, CancellationToken cancellationToken)
        {
            var invitation = await memberships.FindInvitation(InvitationToken.Hash(query.Token), cancellationToken) ?? throw new NotFoundException("The invitation");
            invitation.EnsureOpen(clock.GetUtcNow().UtcDateTime);
            user.EnterOn(invitation);

            var tenant = await db.Tenants.SingleAsync(t => t.Id == invitation.TenantId, cancellationToken);
            var unit = await db.Units.Where(u => u.Id == invitation.UnitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
            var email = invitation.Email.ToUpperInvariant();
            var account = await db.Users.Where(u => u.NormalizedEmail == email).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancellationToken);
            return new(invitation.Email, tenant.Name, invitation.Role, unit, account is not null, account == user.UserId);
        }
    }
}
