using System.Net;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Organisations;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Web.Tests.Reports;

public class PreviewTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task A_page_is_an_image_that_the_browser_neither_keeps_nor_opens_as_a_page_of_ours()
    {
        var visitor = await product.SignedIn();

        await visitor.Open(AddressOf(await Assessment("2026"), 2) + "?sections=results,method&page=letter");

        visitor.Status().ShouldBe(HttpStatusCode.OK);
        visitor.Last.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        visitor.Last.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        visitor.Last.Headers.CacheControl!.NoStore.ShouldBeTrue();
        visitor.Last.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        visitor.Last.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self' 'nonce-");
        var svg = await visitor.Last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        svg.ShouldContain("viewBox=\"0 0 612 792\"");
        svg.ShouldNotContain("<script");
    }

    [Fact]
    public async Task The_branding_of_a_draft_is_for_administrators()
    {
        const string address = "/previews/branding/1.svg?primary=%237a1f3d&footer=Draft";
        var administrator = await product.SignedIn();
        var viewer = await product.SignedIn(await product.Member(Role.Viewer));

        await administrator.Open(address);
        administrator.Status().ShouldBe(HttpStatusCode.OK);
        (await administrator.Last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("#7a1f3d");
        await viewer.Open(address);
        viewer.Status().ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("1.svg?sections=poems", HttpStatusCode.BadRequest)]
    [InlineData("1.svg?sections=", HttpStatusCode.BadRequest)]
    [InlineData("1.svg?language=tlh", HttpStatusCode.BadRequest)]
    [InlineData("1.svg?kind=novel", HttpStatusCode.BadRequest)]
    [InlineData("9999.svg", HttpStatusCode.NotFound)]
    [InlineData("0.svg", HttpStatusCode.NotFound)]
    public async Task What_there_is_not_is_refused(string page, HttpStatusCode status)
    {
        var visitor = await product.SignedIn();

        await visitor.Open($"/previews/assessments/{(await Assessment("2030")).Value}/{page}");

        visitor.Status().ShouldBe(status);
    }

    [Fact]
    public async Task Signed_out_it_leads_to_signing_in()
    {
        var visitor = product.Visit();

        await visitor.Open(AddressOf(await Assessment("2027"), 1));

        visitor.LeadsTo.ShouldNotBeNull().ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task Another_tenants_assessment_is_not_found()
    {
        var other = await product.AnotherTenant("Republic of Elsewhere");
        var stranger = await product.Member(Role.Viewer);
        await product.Grant(other, stranger, Role.Administrator);
        var added = await product.Send(stranger, new AddUnit(null, "Ministry of Rain", "", null), other);
        var theirs = await product.Send(stranger, new StartAssessment(added.Unit, "quick-scan", "1.0", "2026", null), other);
        var visitor = await product.SignedIn();

        await visitor.Open(AddressOf(theirs, 1));

        visitor.Status().ShouldBe(HttpStatusCode.NotFound);
    }

    private static string AddressOf(AssessmentId assessment, int page) => $"/previews/assessments/{assessment.Value}/{page}.svg";

    private async Task<AssessmentId> Assessment(string cycle)
    {
        var units = await product.Send(Product.Administrator, new ListUnits());
        var listed = await product.Send(Product.Administrator, new ListAssessments());
        return listed.Rows.FirstOrDefault(r => r.Cycle == cycle)?.Id
            ?? await product.Send(Product.Administrator, new StartAssessment(units.First(u => u.Name == "Ministry of Health").Id, "quick-scan", "1.0", cycle, null));
    }
}
