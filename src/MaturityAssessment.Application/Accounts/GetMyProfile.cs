using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>Who I am, where I work now and where else I could.</summary>
[AllowedToAnyone("A person may always learn who they are; only their own memberships are read.")]
public sealed record GetMyProfile : IRequest<GetMyProfile.View>
{
    /// <param name="Tenant">Null while none is chosen, or when the person was removed from it.</param>
    public sealed record View(string Name, string Email, MembershipReader.MyTenant? Tenant, IReadOnlyList<Role> Roles, IReadOnlyList<MembershipReader.MyTenant> Tenants)
    {
        /// <summary>Whether one of these roles is held, for the whole organisation or for some unit.</summary>
        public bool Has(Role roles) => Roles.Any(r => roles.HasFlag(r));
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user, MembershipReader memberships) : IRequestHandler<GetMyProfile, View>
    {
        public async Task<View> Handle(GetMyProfile query, CancellationToken cancellationToken)
        {
            var email = await db.Users.Where(u => u.Id == user.UserId && !u.IsDisabled).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken)
                ?? throw new AccessDeniedException("Please sign in to go on.");
            var tenants = await memberships.TenantsOf(user.UserId, cancellationToken);
            return new(user.Name, email, tenants.FirstOrDefault(t => t.Id == user.TenantId), [.. user.Roles.Select(r => r.Role).Distinct().Order()], tenants);
        }
    }
}
