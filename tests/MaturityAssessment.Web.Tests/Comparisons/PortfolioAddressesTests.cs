using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Web.Components.Comparisons;

namespace MaturityAssessment.Web.Tests.Comparisons;

public class PortfolioAddressesTests
{
    private static readonly UnitId Unit = new(new Guid("00000000-0000-0000-0000-00000000002a"));

    [Fact]
    public void What_is_the_default_stays_out_of_the_address() => PortfolioAddresses.Heatmap(new()).ShouldBe("portfolio");

    [Fact]
    public void Everything_that_was_chosen_stands_in_the_address() =>
        PortfolioAddresses.Heatmap(new("gov", "1.0", "2026", "health", "under 50", Unit, IncludeOpen: true), "CIT", new(PortfolioOrder.Score, "SEC", Descending: true), 3)
            .ShouldBe("portfolio?model=gov&version=1.0&cycle=2026&sector=health&size=under%2050&under=00000000-0000-0000-0000-00000000002a&open=true&expand=CIT&sort=score%3ASEC&descending=true&page=3");

    [Fact]
    public void What_people_named_cannot_break_the_address() =>
        PortfolioAddresses.Of(PortfolioAddresses.Ranking, new(Sector: "roads & rails?page=9#x")).ShouldBe("portfolio/ranking?sector=roads%20%26%20rails%3Fpage%3D9%23x");

    [Theory]
    [InlineData("rank", false, PortfolioOrder.Rank, "")]
    [InlineData("name", true, PortfolioOrder.Name, "")]
    [InlineData("score", true, PortfolioOrder.Score, "")]
    [InlineData("score:CIT.1", false, PortfolioOrder.Score, "CIT.1")]
    public void An_order_is_read_back_as_it_was_written(string text, bool descending, PortfolioOrder by, string node)
    {
        var sort = PortfolioAddresses.ParseSort(text, descending);

        sort.ShouldBe(new PortfolioSort(by, node, descending));
        PortfolioAddresses.Heatmap(new(), sort: sort).Contains("sort=", StringComparison.Ordinal).ShouldBe(text != "rank");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("nonsense:CIT")]
    public void An_order_that_there_is_not_gives_the_default(string? text) => PortfolioAddresses.ParseSort(text, descending: true).ShouldBeNull();
}
