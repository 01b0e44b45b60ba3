using System.Net;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Organisations;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Web.Tests.Roadmaps;

public class ReportDownloadTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task A_member_gets_the_pdf_as_an_attachment_named_after_unit_and_cycle()
    {
        var visitor = await product.SignedIn();

        await visitor.Open(AddressOf(await Assessment("2026")));

        visitor.Status().ShouldBe(HttpStatusCode.OK);
        visitor.Last.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        visitor.Last.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=Roadmap-report-Ministry-of-Health-2026.pdf");
        (await visitor.Last.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
    }

    [Fact]
    public async Task Signed_out_it_leads_to_signing_in()
    {
        var visitor = product.Visit();

        await visitor.Open(AddressOf(await Assessment("2027")));

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

        await visitor.Open(AddressOf(theirs));

        visitor.Status().ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("page=a5")]
    [InlineData("currency=far-too-long-to-be-one")]
    public async Task What_the_report_cannot_have_is_refused(string query)
    {
        var visitor = await product.SignedIn();

        await visitor.Open($"/downloads/assessments/{Guid.NewGuid()}/report.pdf?{query}");

        visitor.Status().ShouldBe(HttpStatusCode.BadRequest);
    }

    private static string AddressOf(AssessmentId assessment) => $"/downloads/assessments/{assessment.Value}/report.pdf";

    private async Task<AssessmentId> Assessment(string cycle) =>
        await product.Send(Product.Administrator, new StartAssessment(await product.Health(), "quick-scan", "1.0", cycle, null));
}
