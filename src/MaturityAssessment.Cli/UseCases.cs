using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Cli;

/// <summary>Runs a use case in a scope of its own, as the web pages do; nobody is signed in here.</summary>
internal sealed class UseCases(IServiceProvider services)
{
    public async Task<T> Send<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
