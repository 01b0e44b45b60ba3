using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Reports;

/// <summary>Gives the tenant's reports their colours, footer and defaults.</summary>
/// <param name="ExpectedVersion">Of what the person saw; 0 for none.</param>
[AllowedTo(Role.Administrator)]
public sealed record SaveBranding(BrandingDetails Details, int ExpectedVersion) : IRequest<SaveBranding.Saved>
{
    public sealed record Saved(int Version);

    internal sealed class Validator : AbstractValidator<SaveBranding>
    {
        public Validator() => RuleFor(x => x.Details).NotNull().SetValidator(new BrandingRules());
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user) : IRequestHandler<SaveBranding, Saved>
    {
        public async Task<Saved> Handle(SaveBranding command, CancellationToken cancellationToken) =>
            new(await db.ChangeBrandingAsync(user, command.ExpectedVersion, b => b.Dress(command.Details), cancellationToken));
    }
}
