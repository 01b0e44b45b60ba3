using System.Net;
using MaturityAssessment.Application.Assessments;

namespace MaturityAssessment.Web.Tests.Comparisons;

public class PortfolioDownloadTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task The_office_gets_a_file_of_the_agencies_that_the_address_names()
    {
        await product.Send(Product.Administrator, new StartAssessment(await product.Health(), "quick-scan", "1.0", "2031", null));
        var visitor = await product.SignedIn();

        await visitor.Open("/downloads/portfolio.csv?model=quick-scan&version=1.0&cycle=2031&open=true");

        visitor.Status().ShouldBe(HttpStatusCode.OK);
        visitor.Last.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        visitor.Last.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("attachment; filename=Comparison-");
        (await visitor.Last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Ministry of Health");
    }

    [Fact]
    public async Task Signed_out_it_leads_to_signing_in()
    {
        var visitor = product.Visit();

        await visitor.Open("/downloads/portfolio.csv");

        visitor.LeadsTo.ShouldNotBeNull().ShouldStartWith("/account/sign-in");
    }

    [Theory]
    [InlineData("/downloads/portfolio.doc")]
    [InlineData("/downloads/portfolio.pdf?model=quick-scan&version=1.0&cycle=1999")]
    public async Task What_there_is_not_is_not_found(string address)
    {
        var visitor = await product.SignedIn();

        await visitor.Open(address);

        visitor.Status().ShouldBe(HttpStatusCode.NotFound);
    }
}
