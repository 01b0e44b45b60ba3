using System.Net;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Organisations;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Web.Tests.Roadmaps;

public class RoadmapFilesTests(Product product) : IClassFixture<Product>
{
    [Theory]
    [InlineData("roadmap.ics", "text/calendar")]
    [InlineData("initiatives.csv", "text/csv")]
    [InlineData("initiatives.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task A_member_gets_the_file_as_an_attachment(string file, string type)
    {
        var visitor = await product.SignedIn();

        await visitor.Open($"/downloads/assessments/{(await Assessment(file)).Value}/{file}");

        visitor.Status().ShouldBe(HttpStatusCode.OK);
        visitor.Last.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        visitor.Last.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task Signed_out_only_the_secret_address_opens_the_calendar()
    {
        var assessment = await Assessment("feed");
        var token = (await product.Send(Product.Administrator, new MakeCalendarFeed(assessment))).Token;
        var visitor = product.Visit();

        await visitor.Open($"/downloads/assessments/{assessment.Value}/roadmap.ics");
        visitor.LeadsTo.ShouldNotBeNull().ShouldStartWith("/account/sign-in");
        await visitor.Open($"/calendar/{token}.ics");
        visitor.Status().ShouldBe(HttpStatusCode.OK);
        (await visitor.Last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("BEGIN:VCALENDAR");
        visitor.Last.Headers.CacheControl!.NoStore.ShouldBeTrue();

        await product.Send(Product.Administrator, new RevokeCalendarFeed(assessment));
        await visitor.Open($"/calendar/{token}.ics");
        visitor.Status().ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_tenants_files_are_not_found()
    {
        var other = await product.AnotherTenant("Republic of Rain");
        var stranger = await product.Member(Role.Viewer);
        await product.Grant(other, stranger, Role.Administrator);
        var added = await product.Send(stranger, new AddUnit(null, "Ministry of Rain", "", null), other);
        var theirs = await product.Send(stranger, new StartAssessment(added.Unit, "quick-scan", "1.0", "2026", null), other);
        var visitor = await product.SignedIn();

        foreach (var file in (string[])["roadmap.ics", "initiatives.csv", "initiatives.xlsx"])
        {
            await visitor.Open($"/downloads/assessments/{theirs.Value}/{file}");
            visitor.Status().ShouldBe(HttpStatusCode.NotFound, file);
        }
    }

    private async Task<AssessmentId> Assessment(string cycle) =>
        await product.Send(Product.Administrator, new StartAssessment(await product.Health(), "quick-scan", "1.0", cycle, null));
}
