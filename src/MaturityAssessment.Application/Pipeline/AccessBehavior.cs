using System.Reflection;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Pipeline;

/// <summary>Lets a use case run only for those it is open to, and holds its data access to the units their roles cover.</summary>
internal sealed class AccessBehavior<TRequest, TResponse>(CurrentUser user) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        // A handler may send another use case: the outer one's reach must hold again afterwards.
        var outer = user.Reach;
        user.Reach = ReachOf(request.GetType(), user);
        try
        {
            return await next();
        }
        finally
        {
            user.Reach = outer;
        }
    }

    private static Reach ReachOf(Type useCase, CurrentUser user)
    {
        if (useCase.GetCustomAttribute<AllowedToAnyoneAttribute>() is not null)
        {
            return Reach.Nothing;
        }

        var allowed = useCase.GetCustomAttribute<AllowedToAttribute>()
            ?? throw new InvalidOperationException($"{useCase.Name} does not say who may run it.");
        if (!user.IsSignedIn)
        {
            throw new AccessDeniedException("Please sign in to go on.");
        }

        var roles = user.Roles.Where(r => allowed.Roles.HasFlag(r.Role)).ToList();
        if (roles.Count == 0)
        {
            throw new AccessDeniedException($"Your role does not allow this. It is open to: {Describe(allowed.Roles)}.");
        }

        return new Reach(user.TenantId, roles.Exists(r => r.Units is null), [.. roles.SelectMany(r => r.Units ?? new HashSet<UnitId>()).Distinct()]);
    }

    private static string Describe(Role roles) =>
        string.Join(", ", Enum.GetValues<Role>().Where(r => Membership.IsSingle(r) && roles.HasFlag(r)).Select(RoleNames.Of));
}
