using System.Text.Json;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Tests.Comparisons;

public sealed class BenchmarkTestsOnSqlite() : BenchmarkTests(new OnSqlite());

public sealed class BenchmarkTestsOnSqlServer() : BenchmarkTests(new OnSqlServer());

/// <summary>Departments see how their peers stand, and never one of them.</summary>
public abstract class BenchmarkTests(TestDatabase database) : WorldTests(database)
{
    private readonly List<OrganisationalUnit> _units = [];

    protected override IReadOnlyList<MaturityModel> Models => [PairModel.First];

    [Fact]
    public async Task A_department_sees_quartiles_of_its_groups_and_its_own_place()
    {
        // the lead's own agency scores 90; six more in its sector, six in another
        var own = await SubmitAsync("transport", 90, 10, 20, 30, 40, 50, 60);
        await SubmitAsync("health", 1, 2, 3, 4, 5, 6);

        var released = await ReleaseAsync();
        var view = await World.Send(World.Lead, new GetBenchmark(own));

        // all, two sectors, one size, one ministry; the latter two are all agencies again, which is said once
        (released.IsNew, released.Groups, released.Suppressed).ShouldBe((true, 5, 0));
        view.ReleasedAt.ShouldBe(released.ReleasedAt);
        view.Groups.Select(g => g.Name).ShouldBe(["All agencies", "Sector: transport"]);
        var sector = view.Groups[1].Lines[0];
        (sector.Code, sector.Title, sector.Place).ShouldBe(("", "Overall", "in the upper quarter"));
        sector.Own!.Value.ShouldBe(0.9, 1e-9);
        new[] { sector.LowerQuartile!.Value, sector.Median!.Value, sector.UpperQuartile!.Value }.Select(v => Math.Round(v, 9)).ShouldBe([0.25, 0.4, 0.55]);
        view.Groups[1].Lines.Select(l => l.Code).ShouldBe(["", "X", "Y"]);
    }

    [Fact]
    public async Task Nothing_is_shown_before_the_office_releases()
    {
        var own = await SubmitAsync("transport", 90, 10, 20, 30, 40);

        var view = await World.Send(World.Lead, new GetBenchmark(own));

        (view.ReleasedAt, view.Groups.Count).ShouldBe((null, 0));
        (await World.Send(World.Office, new GetPortfolio(new()))).Benchmark.ShouldBe(new GetPortfolio.BenchmarkState(true, null, 0));
        await ReleaseAsync();
        (await World.Send(World.Office, new GetPortfolio(new()))).Benchmark.ShouldBe(new GetPortfolio.BenchmarkState(true, World.Clock.GetUtcNow().UtcDateTime, 4));
    }

    [Fact]
    public async Task A_small_group_and_the_one_that_would_give_it_away_are_kept_silent_about_in_the_same_words()
    {
        var own = await SubmitAsync("transport", 90, 10, 20, 30, 40, 50);
        await SubmitAsync("health", 1, 2, 3);

        await ReleaseAsync();
        var view = await World.Send(World.Lead, new GetBenchmark(own));

        view.Groups.Select(g => (g.Name, g.Why)).ShouldBe([("All agencies", null), ("Sector: transport", "Too few comparable agencies.")]);
        view.Groups[1].Lines.ShouldBeEmpty();
        var health = await AsLeadOfAsync(_units[^1], new GetBenchmark(await AssessmentOfAsync(_units[^1])));
        health.Groups.Single(g => g.Name == "Sector: health").Why.ShouldBe("Too few comparable agencies.");
    }

    [Fact]
    public async Task What_a_department_reads_names_no_other_agency_and_no_number_of_them()
    {
        var own = await SubmitAsync("transport", 90, 11, 22, 33, 44, 55);
        await ReleaseAsync();
        World.Log.Clear();

        var text = JsonSerializer.Serialize(await World.Send(World.Lead, new GetBenchmark(own)));

        foreach (var unit in _units.Where(u => u.Id != World.Transport.Id))
        {
            text.ShouldNotContain(unit.Name);
            text.ShouldNotContain(unit.Id.Value.ToString());
        }

        text.ShouldNotContain("Count");
        World.Log.Statements.ShouldAllBe(s => !s.Contains("\"Basis\"") && !s.Contains("[Basis]"));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.HealthLead, new GetBenchmark(own)));
        await Should.ThrowAsync<AccessDeniedException>(() => World.Send(World.Lead, new ReleaseBenchmark("pair", "1", "2026")));
    }

    [Fact]
    public async Task What_is_stored_holds_no_id_no_name_and_no_score_of_an_agency()
    {
        await SubmitAsync("transport", 90, 11, 22, 33, 44, 57);
        await ReleaseAsync();

        var stored = await World.Look(db => db.BenchmarkReleases.SingleAsync());

        foreach (var unit in _units)
        {
            (stored.Figures + stored.Basis).ShouldNotContain(unit.Name);
            (stored.Figures + stored.Basis).ShouldNotContain(unit.Id.Value.ToString(), Case.Insensitive);
        }

        stored.Basis.ShouldNotContain("0.57");
        stored.Figures.ShouldNotContain("0.57");
    }

    [Fact]
    public async Task A_second_release_stands_aside_while_nothing_changed_and_is_refused_while_too_little_did()
    {
        await SubmitAsync("transport", 90, 10, 20, 30, 40, 50);
        var first = await ReleaseAsync();
        World.Clock.Advance(TimeSpan.FromDays(1));

        (await ReleaseAsync()).ShouldBe(first with { IsNew = false });

        await SubmitAsync("health", 1, 2, 3, 4);
        (await Should.ThrowAsync<RuleBrokenException>(ReleaseAsync)).Message
            .ShouldBe("Since the last release the results of fewer than 5 agencies have changed, so a new one would give them away. The last release stands until more have changed.");

        await SubmitAsync("health", 5);
        var second = await ReleaseAsync();
        second.IsNew.ShouldBeTrue();
        (await World.Look(db => db.BenchmarkReleases.OrderBy(b => b.Number).Select(b => b.Number).ToListAsync())).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_second_release_gives_nobody_away_whose_sector_alone_has_changed()
    {
        // five newcomers, each in another sector of five: every sector's old and new figures differ by one agency
        string[] sectors = ["a", "b", "c", "d", "e"];
        foreach (var sector in sectors)
        {
            await SubmitAsync(sector, 10, 20, 30, 40, 50);
        }

        (await ReleaseAsync()).Groups.ShouldBe(8);
        foreach (var sector in sectors)
        {
            await SubmitAsync(sector, 99);
        }

        await ReleaseAsync();
        var view = await AsLeadOfAsync(_units[0], new GetBenchmark(await AssessmentOfAsync(_units[0])));
        view.Groups.Select(g => (g.Name, g.Why)).ShouldBe([("All agencies", null), ("Sector: a", "Too few comparable agencies.")]);
    }

    [Fact]
    public async Task A_dimension_that_few_have_answered_is_kept_silent_about()
    {
        var own = await SubmitAsync("transport", 90);
        foreach (var x in Enumerable.Range(1, 8))
        {
            await Crowd.SubmitAsync(World, await NewUnitAsync("transport"), 10 * x, x < 4 ? 10 * x : null);
        }

        await ReleaseAsync();
        var all = (await World.Send(World.Lead, new GetBenchmark(own))).Groups[0];

        all.Lines.Select(l => (l.Code, HasFigures: l.Median is not null)).ShouldBe([("", true), ("X", true), ("Y", false)]);
        all.Lines[2].Place.ShouldBeNull();
    }

    [Fact]
    public async Task Too_few_agencies_in_all_are_refused_and_no_such_cycle_is_not_found()
    {
        await SubmitAsync("transport", 90, 10, 20, 30);

        (await Should.ThrowAsync<RuleBrokenException>(ReleaseAsync)).Message.ShouldBe("Fewer than 5 agencies have submitted, so any figure would give them away. Release when more have.");
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Office, new ReleaseBenchmark("pair", "1", "1999")));
    }

    [Theory]
    [InlineData(60, "in the upper quarter")]
    [InlineData(45, "above the median")]
    [InlineData(35, "below the median")]
    [InlineData(5, "in the lower quarter")]
    [InlineData(40, "at the median")]
    public async Task The_place_is_said_in_words(double own, string place)
    {
        // with the own one always in, quartiles and median of 20, 30, 40, 40, 50, 55 and it
        var assessment = await SubmitAsync("transport", own, 20, 30, 40, 40, 50, 55);
        await ReleaseAsync();

        (await World.Send(World.Lead, new GetBenchmark(assessment))).Groups[0].Lines[0].Place.ShouldBe(place);
    }

    /// <summary>The first score of transport is the lead's own agency; all others are new ones. All with the same score in both dimensions.</summary>
    private async Task<AssessmentId> SubmitAsync(string sector, params double[] scores)
    {
        AssessmentId first = default;
        foreach (var (score, at) in scores.Select((s, at) => (s, at)))
        {
            var isOwn = at == 0 && sector == "transport" && !_units.Contains(World.Transport);
            var unit = isOwn ? World.Transport : await NewUnitAsync(sector);
            if (isOwn)
            {
                _units.Add(unit);
            }

            var id = await Crowd.SubmitAsync(World, unit, score, score);
            first = at == 0 ? id : first;
        }

        return first;
    }

    private async Task<OrganisationalUnit> NewUnitAsync(string sector)
    {
        var unit = await Crowd.UnitAsync(World, $"Agency number {_units.Count}", World.Ministry, sector, 300);
        _units.Add(unit);
        return unit;
    }

    private Task<ReleaseBenchmark.Released> ReleaseAsync() => World.Send(World.Office, new ReleaseBenchmark("pair", "1", "2026"));

    private Task<AssessmentId> AssessmentOfAsync(OrganisationalUnit unit) => World.Look(db => db.Assessments.Where(a => a.UnitId == unit.Id).Select(a => a.Id).SingleAsync());

    private Task<T> AsLeadOfAsync<T>(OrganisationalUnit unit, MediatR.IRequest<T> request) =>
        World.Send(World.Lead with { Roles = [new(Role.DepartmentLead, new HashSet<UnitId> { unit.Id })] }, request);
}
