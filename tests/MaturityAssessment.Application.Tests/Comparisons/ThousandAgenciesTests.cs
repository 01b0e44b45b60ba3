using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Tests.Comparisons;

/// <summary>A thousand agencies cost no more statements than ten, and no answer is read twice.</summary>
public sealed class ThousandAgenciesTests() : WorldTests(new OnSqlite())
{
    protected override IReadOnlyList<MaturityModel> Models => [PairModel.First];

    [Fact]
    public async Task The_number_of_statements_does_not_grow_and_a_second_look_reads_no_answers()
    {
        await AddAsync(0, 10);
        var (few, _) = await StatementsAsync(new GetPortfolio(new()));
        await AddAsync(10, 990);

        var (cold, view) = await StatementsAsync(new GetPortfolio(new()));
        var (warm, _) = await StatementsAsync(new GetPortfolio(new(), Sort: new(PortfolioOrder.Score, "Y", Descending: true), Page: 7));
        var (ranking, _) = await StatementsAsync(new GetRanking(new(), WithIntervals: false));

        view.Total.ShouldBe(1_000);
        view.Rows.Count.ShouldBe(50);
        cold.Count.ShouldBe(few.Count);
        cold.Count(ReadsAnswers).ShouldBe(1);
        warm.Count.ShouldBe(cold.Count - 1);
        warm.ShouldNotContain(s => ReadsAnswers(s));
        ranking.ShouldNotContain(s => ReadsAnswers(s));
        warm.Count.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task Only_what_has_come_since_is_read()
    {
        await AddAsync(0, 20);
        await World.Send(World.Office, new GetPortfolio(new()));
        await AddAsync(20, 1);

        var (statements, view) = await StatementsAsync(new GetPortfolio(new()));

        view.Total.ShouldBe(21);
        statements.Count(ReadsAnswers).ShouldBe(1);
        view.Rows.ShouldContain(r => r.Name == "Agency 20" && r.Overall.Score != null);
    }

    [Fact]
    public async Task What_one_has_read_widens_nobody_elses_reach()
    {
        await AddAsync(0, 20);
        await World.Send(World.Office, new GetPortfolio(new()));

        (await World.Send(World.Stranger, new GetPortfolio(new("pair", "1", "2026")))).Rows.ShouldBeEmpty();
        (await World.Send(World.Viewer with { Roles = [new(Role.Viewer, new HashSet<UnitId> { World.Transport.Id })] }, new GetPortfolio(new("pair", "1", "2026")))).Rows.ShouldBeEmpty();
    }

    private static bool ReadsAnswers(string statement) => statement.Contains("\"Answers\"", StringComparison.Ordinal);

    private async Task<(IReadOnlyList<string> Statements, T View)> StatementsAsync<T>(MediatR.IRequest<T> request)
    {
        World.Log.Clear();
        var view = await World.Send(World.Office, request);
        return (World.Log.Statements, view);
    }

    private async Task AddAsync(int first, int count)
    {
        var units = await Crowd.UnitsAsync(World, [.. Enumerable.Range(first, count).Select(i => OrganisationalUnit.Create(World.Tenant, World.Ministry.Id, $"Agency {i}", $"sector {i % 10}", 10 * i))]);
        await Crowd.AddAsync(World, PairModel.First, "2026", [.. units.Select((u, i) => Crowd.Pair(u, (first + i) * 37 % 101, (first + i) * 53 % 101))]);
    }
}
