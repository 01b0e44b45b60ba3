using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace MaturityAssessment.Application.Reports;

/// <summary>How a report looks: what was asked for goes before the clothes of the tenant, and these before the product's own.</summary>
internal sealed class ReportOptionsReader(AppDbContext db, PublicAddress address, ReportFonts fonts, IMemoryCache cache)
{
    // reading an image takes longer than the rest of a page
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public Task<ReportOptions> ReadAsync(ReportChoice choice, CancellationToken cancellationToken) => ReadAsync(choice, null, cancellationToken);

    /// <param name="draft">Clothes that somebody is trying on; null for those that are stored. Images are always the stored ones.</param>
    public async Task<ReportOptions> ReadAsync(ReportChoice choice, BrandingDetails? draft, CancellationToken cancellationToken)
    {
        var stored = await db.Brandings.AsNoTracking()
            .Select(b => new { b.TenantId, b.Version, b.PrimaryColour, b.AccentColour, b.FooterText, b.Paper, b.Currency, b.Language, b.HiddenSections, HasLogo = b.Logo != null, b.LogoAltText, HasCover = b.CoverImage != null, b.CoverAltText })
            .SingleOrDefaultAsync(cancellationToken);
        var details = draft ?? (stored is null ? BrandingDetails.Standard : new(stored.PrimaryColour, stored.AccentColour, stored.FooterText, stored.Paper, stored.Currency, stored.Language, stored.HiddenSections));
        return new()
        {
            Kind = choice.Kind,
            Paper = choice.Paper ?? PaperOf(details) ?? PaperSize.A4,
            Currency = (choice.Currency ?? details.Currency).Trim(),
            Language = Words.Find(choice.Language) ?? Words.Find(details.Language) ?? Words.English,
            Sections = choice.Sections ?? SectionsOf(details),
            Fonts = fonts.Set,
            BrandColour = details.PrimaryColour,
            AccentColour = details.AccentColour,
            FooterText = details.FooterText,
            Logo = stored is { HasLogo: true } ? new(await ImageAsync(BrandImage.Logo, stored.TenantId, stored.Version, cancellationToken), stored.LogoAltText) : null,
            CoverImage = stored is { HasCover: true } ? new(await ImageAsync(BrandImage.Cover, stored.TenantId, stored.Version, cancellationToken), stored.CoverAltText) : null,
            VerifyAddress = address.Verify,
        };
    }

    public static PaperSize? PaperOf(BrandingDetails details) => Enum.TryParse<PaperSize>(details.Paper, out var paper) && Enum.IsDefined(paper) ? paper : null;

    public static IReadOnlySet<ReportSection> SectionsOf(BrandingDetails details) =>
        ReportSections.All.Where(s => !details.HiddenSections.Contains(s.ToString())).ToHashSet();

    private async Task<ImageFile> ImageAsync(BrandImage kind, TenantId tenant, int version, CancellationToken cancellationToken) =>
        (await cache.GetOrCreateAsync((nameof(ReportOptionsReader), tenant, kind, version), async entry =>
        {
            entry.SlidingExpiration = Kept;
            var content = await db.Brandings.Select(b => kind == BrandImage.Logo ? b.Logo : b.CoverImage).SingleAsync(cancellationToken);
            return ImageFile.Read(content!);
        }))!;
}
