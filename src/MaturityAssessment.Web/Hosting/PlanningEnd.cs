using MaturityAssessment.Application.Roadmaps;

namespace MaturityAssessment.Web.Hosting;

/// <summary>Searches for plans end when the server does.</summary>
internal sealed class PlanningEnd(PlanningRuns runs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => runs.StopAsync();
}
