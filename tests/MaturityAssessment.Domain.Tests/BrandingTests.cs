using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Domain.Tests;

public class BrandingTests
{
    private readonly Branding _branding = Branding.Of(TenantId.New());

    [Fact]
    public void An_image_needs_words_for_those_who_cannot_see_it()
    {
        Should.Throw<RuleBrokenException>(() => _branding.Put(BrandImage.Logo, [1], "  ")).Message.ShouldContain("what the image shows");

        _branding.Logo.ShouldBeNull();
    }

    [Fact]
    public void Logo_and_cover_image_go_their_own_ways()
    {
        _branding.Put(BrandImage.Logo, [1], " Coat of arms ");
        _branding.Put(BrandImage.Cover, [2], "The harbour");
        _branding.Remove(BrandImage.Logo);

        _branding.Logo.ShouldBeNull();
        _branding.LogoAltText.ShouldBeEmpty();
        _branding.CoverImage.ShouldBe([2]);
        _branding.CoverAltText.ShouldBe("The harbour");
    }

    [Fact]
    public void Every_change_counts_so_that_two_people_do_not_overwrite_each_other()
    {
        _branding.Dress(BrandingDetails.Standard with { FooterText = " For official use ", HiddenSections = ["People", "Method", "People"] });
        _branding.Put(BrandImage.Cover, [2], "The harbour");

        _branding.Version.ShouldBe(2);
        _branding.FooterText.ShouldBe("For official use");
        _branding.HiddenSections.ShouldBe(["Method", "People"]);
    }
}
