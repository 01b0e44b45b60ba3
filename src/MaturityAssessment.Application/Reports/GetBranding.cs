using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Reports;

/// <summary>The clothes of the tenant's reports.</summary>
[AllowedTo(Role.Administrator)]
public sealed record GetBranding : IRequest<GetBranding.View>
{
    /// <param name="LogoAltText">Null where there is no logo.</param>
    /// <param name="CoverAltText">Null where there is no cover image.</param>
    /// <param name="Version">0 where nothing has ever been changed.</param>
    /// <param name="IsPublic">Whether readers can check reports by themselves: the installation states a public address.</param>
    public sealed record View(BrandingDetails Details, string? LogoAltText, string? CoverAltText, int Version, bool IsPublic);

    internal sealed class Handler(AppDbContext db, PublicAddress address) : IRequestHandler<GetBranding, View>
    {
        public async Task<View> Handle(GetBranding query, CancellationToken cancellationToken)
        {
            var isPublic = address.Site is not null;
            return await db.Brandings
                .Select(b => new View(
                    new(b.PrimaryColour, b.AccentColour, b.FooterText, b.Paper, b.Currency, b.Language, b.HiddenSections),
                    b.Logo == null ? null : b.LogoAltText, b.CoverImage == null ? null : b.CoverAltText, b.Version, isPublic))
                .SingleOrDefaultAsync(cancellationToken) ?? new(BrandingDetails.Standard, null, null, 0, isPublic);
        }
    }
}
