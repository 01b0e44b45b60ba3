using FluentValidation;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Mailing;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Planning;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MaturityAssessment.Application;

public static class ApplicationServices
{
    /// <summary>Registers the use cases. The host adds the database and the model catalogue, where its use cases need them.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        // MediatR 5.1 has no registration of its own for this container: the delegate is all it asks for.
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(scan => scan
            .FromAssemblies(typeof(ApplicationServices).Assembly)
            .AddClasses(c => c.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
            .AsImplementedInterfaces()
            .WithScopedLifetime());

        // The first is the outermost: nobody learns from a validator what they may not do.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AccessBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddValidatorsFromAssembly(typeof(ApplicationServices).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddScoped<CurrentUser>();
        services.AddScoped<MembershipReader>();
        services.AddScoped<Demo.DemoData>();
        services.AddScoped<Outbox>();
        services.AddSingleton<OutboxBell>();
        services.AddScoped<Comparisons.PortfolioReader>();
        services.AddScoped<Reports.ReportContentReader>();
        services.AddScoped<Reports.ReportOptionsReader>();
        services.AddScoped<Reports.SealReader>();
        services.AddSingleton<Reports.Batches.ReportBatches>();
        services.TryAddSingleton(new PublicAddress(null));
        services.AddSingleton<Comparisons.ScoreCache>();
        services.AddSingleton<Comparisons.RankCertainties>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<IRoadmapPlanner, OptimalPlanner>();
        services.AddSingleton<Roadmaps.PlanTrials>();
        services.AddSingleton<Roadmaps.PlanningRuns>();
        services.AddScoped<Roadmaps.PlanKeeper>();
        services.AddMemoryCache();
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
