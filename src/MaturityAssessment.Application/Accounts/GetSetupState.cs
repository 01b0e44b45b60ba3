using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>Whether this installation still waits for its first organisation.</summary>
[AllowedToAnyone("Before there is an organisation nobody can be signed in; it tells nothing else.")]
public sealed record GetSetupState : IRequest<GetSetupState.View>
{
    public sealed record View(bool IsNeeded);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<GetSetupState, View>
    {
        public async Task<View> Handle(GetSetupState query, CancellationToken cancellationToken) => new(!await db.Tenants.AnyAsync(cancellationToken));
    }
}
