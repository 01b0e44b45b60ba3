using System.Security.Claims;
using FluentValidation;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Web.Identity;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Web;

/// <summary>The one door from screens and endpoints to the application.</summary>
public interface IUseCases
{
    Task<Outcome<T>> Send<T>(IRequest<T> request, CancellationToken cancellationToken = default);
}

/// <remarks>
/// Each send gets its own scope. A circuit lives for hours and renders concurrently;
/// a database context shared across it would grow stale and be used by two threads at once.
/// </remarks>
internal sealed class UseCases(IServiceScopeFactory scopes, AuthenticationStateProvider authentication, ILogger<UseCases> log) : IUseCases
{
    public async Task<Outcome<T>> Send<T>(IRequest<T> request, CancellationToken cancellationToken = default)
    {
        var sender = (await authentication.GetAuthenticationStateAsync()).User;
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await SignIn(sender, scope.ServiceProvider, cancellationToken);
            return new() { Value = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken) };
        }
        catch (ValidationException refusal)
        {
            var errors = refusal.Errors.GroupBy(e => e.PropertyName).ToDictionary(e => e.Key, e => e.First().ErrorMessage);
            return new() { Refusal = string.Join(" ", errors.Values), Errors = errors };
        }
        catch (NotFoundException refusal)
        {
            return new() { Refusal = refusal.Message, IsNotFound = true };
        }
        catch (ChangedMeanwhileException refusal)
        {
            return new() { Refusal = refusal.Message, IsChangedMeanwhile = true };
        }
        catch (DbUpdateConcurrencyException)
        {
            return new() { Refusal = "Somebody else changed this in the meantime. Reload the page to see their change, then try again.", IsChangedMeanwhile = true };
        }
        catch (Exception refusal) when (refusal is RuleBrokenException or AccessDeniedException or InputRefusedException)
        {
            return new() { Refusal = refusal.Message };
        }
        catch (Exception defect) when (defect is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var reference = Reference.New();
            log.LogError(defect, "{UseCase} failed, reference {Reference}", request.GetType().Name, reference);
            return new() { Refusal = Reference.Sentence(reference) };
        }
    }

    /// <summary>The roles are read anew, not taken from the cookie: what an administrator takes away ends within seconds.</summary>
    private static async Task SignIn(ClaimsPrincipal sender, IServiceProvider scope, CancellationToken cancellationToken)
    {
        if (sender.UserId() is not { } user)
        {
            return;
        }

        var tenant = sender.Tenant() ?? default;
        if (await scope.GetRequiredService<MembershipReader>().Read(user, tenant, cancellationToken) is { } access)
        {
            scope.GetRequiredService<CurrentUser>().SignIn(user, access.Name, tenant, access.Roles);
        }
    }
}
