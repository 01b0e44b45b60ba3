using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>Takes back an invitation that was not accepted yet. Its link ends.</summary>
[AllowedTo(Role.Administrator)]
public sealed record RevokeInvitation(Guid Invitation) : IRequest<RevokeInvitation.Revoked>
{
    public sealed record Revoked(string Email);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<RevokeInvitation, Revoked>
    {
        public async Task<Revoked> Handle(RevokeInvitation command, CancellationToken cancellationToken)
        {
            var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == command.Invitation, cancellationToken) ?? throw new NotFoundException("The invitation");
            RuleBrokenException.ThrowIf(invitation.AcceptedAt is not null, "This invitation has been accepted meanwhile. Change the person's roles instead.");
            db.Remove(invitation);
            await db.SaveChangesAsync(cancellationToken);
            return new(invitation.Email);
        }
    }
}
