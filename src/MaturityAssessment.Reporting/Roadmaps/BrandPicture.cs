using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>A logo or a picture of the tenant.</summary>
/// <param name="AltText">What it shows, for those who cannot see it.</param>
public sealed record BrandPicture(ImageFile Image, string AltText)
{
    internal Emblem ToEmblem() => Emblem.Of(Image, AltText);
}
