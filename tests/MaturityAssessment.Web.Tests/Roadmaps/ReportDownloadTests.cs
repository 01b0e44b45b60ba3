using System.Net;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Organisations;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Application.Reports.Batches;
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
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Roadmap-report")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Assessment")]
    [InlineData("csv", "text/csv", "Assessment")]
    [InlineData("json", "application/json", "Assessment")]
    public async Task Every_format_is_an_attachment_of_its_type(string format, string type, string name)
    {
        var visitor = await product.SignedIn();

        await visitor.Open(AddressOf(await Assessment($"of {format}")).Replace(".pdf", "." + format, StringComparison.Ordinal));

        visitor.Status().ShouldBe(HttpStatusCode.OK);
        visitor.Last.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        visitor.Last.Content.Headers.ContentDisposition!.ToString().ShouldStartWith($"attachment; filename={name}-Ministry-of-Health-of-{format}.{format}");
    }

    [Fact]
    public async Task A_format_that_nobody_makes_is_not_found()
    {
        var visitor = await product.SignedIn();

        await visitor.Open(AddressOf(await Assessment("2030")).Replace(".pdf", ".odt", StringComparison.Ordinal));

        visitor.Status().ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_archive_of_reports_is_for_whoever_asked_for_it()
    {
        var started = await product.Send(Product.Administrator, new StartReportBatch([await Assessment("2031")], new() { Format = ReportFormat.Json }));
        for (var i = 0; i < 200 && (await product.Send(Product.Administrator, new GetReportBatch())).Last is not { IsOver: true }; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var owner = await product.SignedIn();
        await owner.Open($"/downloads/reports/{started.Batch}.zip");
        owner.Status().ShouldBe(HttpStatusCode.OK);
        owner.Last.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        var nobody = product.Visit();
        await nobody.Open($"/downloads/reports/{started.Batch}.zip");
        nobody.LeadsTo.ShouldNotBeNull().ShouldStartWith("/account/sign-in");
        await owner.Open($"/downloads/reports/{Guid.NewGuid()}.zip");
        owner.Status().ShouldBe(HttpStatusCode.NotFound);
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
