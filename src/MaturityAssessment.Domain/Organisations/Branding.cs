namespace MaturityAssessment.Domain.Organisations;

/// <summary>A picture that a tenant's reports carry.</summary>
public enum BrandImage
{
    Logo,
    Cover,
}

/// <summary>The clothes of a tenant's reports. Where a tenant has none, or leaves something open, the product's own count.</summary>
public sealed class Branding : ITenantOwned
{
    public const int LongestFooter = 120;
    public const int LongestAltText = 200;
    public const int LongestCurrency = 8;

    private Branding(TenantId tenantId) => TenantId = tenantId;

    public TenantId TenantId { get; private set; }
    public byte[]? Logo { get; private set; }
    public string LogoAltText { get; private set; } = "";
    public byte[]? CoverImage { get; private set; }
    public string CoverAltText { get; private set; } = "";

    /// <summary>As #rrggbb.</summary>
    public string? PrimaryColour { get; private set; }

    /// <summary>As #rrggbb.</summary>
    public string? AccentColour { get; private set; }

    /// <summary>At the foot of every page.</summary>
    public string FooterText { get; private set; } = "";

    public string? Paper { get; private set; }

    /// <summary>As shown before amounts, such as "EUR".</summary>
    public string Currency { get; private set; } = "";

    /// <summary>The reports' unless somebody asks for another.</summary>
    public string? Language { get; private set; }

    /// <summary>Sections that are left out; those that come with a later release are in.</summary>
    public IReadOnlyList<string> HiddenSections { get; private set; } = [];

    /// <summary>Rises with every change.</summary>
    public int Version { get; private set; }

    public static Branding Of(TenantId tenant) => new(tenant);

    public BrandingDetails Details => new(PrimaryColour, AccentColour, FooterText, Paper, Currency, Language, HiddenSections);

    public void Dress(BrandingDetails details)
    {
        PrimaryColour = details.PrimaryColour;
        AccentColour = details.AccentColour;
        FooterText = details.FooterText.Trim();
        Paper = details.Paper;
        Currency = details.Currency.Trim();
        Language = details.Language;
        HiddenSections = [.. details.HiddenSections.Distinct().Order(StringComparer.Ordinal)];
        Version++;
    }

    /// <param name="altText">What it shows, for those who cannot see it.</param>
    public void Put(BrandImage kind, byte[] content, string altText)
    {
        RuleBrokenException.ThrowIf(string.IsNullOrWhiteSpace(altText), "Say what the image shows, for those who cannot see it.");
        Set(kind, content, altText.Trim());
    }

    public void Remove(BrandImage kind) => Set(kind, null, "");

    /// <summary>Takes everything off.</summary>
    public void Reset()
    {
        Remove(BrandImage.Logo);
        Remove(BrandImage.Cover);
        Dress(BrandingDetails.Standard);
    }

    private void Set(BrandImage kind, byte[]? content, string altText)
    {
        if (kind == BrandImage.Logo)
        {
            (Logo, LogoAltText) = (content, altText);
        }
        else
        {
            (CoverImage, CoverAltText) = (content, altText);
        }

        Version++;
    }
}

/// <summary>All that is not an image.</summary>
/// <param name="PrimaryColour">As #rrggbb; null for the product's.</param>
/// <param name="AccentColour">As #rrggbb; null for the product's.</param>
/// <param name="Paper">Null for the product's.</param>
/// <param name="Language">Null for the product's.</param>
public sealed record BrandingDetails(string? PrimaryColour, string? AccentColour, string FooterText, string? Paper, string Currency, string? Language, IReadOnlyList<string> HiddenSections)
{
    public static BrandingDetails Standard { get; } = new(null, null, "", null, "", null, []);
}
