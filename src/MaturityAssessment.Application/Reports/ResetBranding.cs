using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Reports;

/// <summary>Lets the tenant's reports look as the product makes them: no images, no colours, no footer of their own.</summary>
/// <param name="ExpectedVersion">Of what the person saw.</param>
[AllowedTo(Role.Administrator)]
public sealed record ResetBranding(int ExpectedVersion) : IRequest<ResetBranding.Done>
{
    public sealed record Done(int Version);

    internal sealed class Handler(AppDbContext db, CurrentUser user) : IRequestHandler<ResetBranding, Done>
    {
        public async Task<Done> Handle(ResetBranding command, CancellationToken cancellationToken) =>
            new(await db.ChangeBrandingAsync(user, command.ExpectedVersion, b => b.Reset(), cancellationToken));
    }
}
