using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Reports;

/// <summary>Takes the logo or the cover image off the tenant's reports.</summary>
/// <param name="ExpectedVersion">Of what the person saw.</param>
[AllowedTo(Role.Administrator)]
public sealed record RemoveBrandImage(BrandImage Kind, int ExpectedVersion) : IRequest<RemoveBrandImage.Removed>
{
    public sealed record Removed(int Version);

    internal sealed class Validator : AbstractValidator<RemoveBrandImage>
    {
        public Validator() => RuleFor(x => x.Kind).IsInEnum();
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user) : IRequestHandler<RemoveBrandImage, Removed>
    {
        public async Task<Removed> Handle(RemoveBrandImage command, CancellationToken cancellationToken) =>
            new(await db.ChangeBrandingAsync(user, command.ExpectedVersion, b => b.Remove(command.Kind), cancellationToken));
    }
}
