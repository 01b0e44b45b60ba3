using CsCheck;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

public class SlippageTests
{
    private static readonly DateOnly Start = new(2027, 1, 1);
    private static readonly SnapshotInitiative First = Planned("A", 1, 1, 100);
    private static readonly SnapshotInitiative Second = Planned("B", 2, 3, 300, "A");
    private static readonly PlanSnapshot Baseline = Of(First, Second);

    [Fact]
    public void Before_anything_begins_everything_is_on_time()
    {
        var slippage = Look(Start);

        slippage.Lines.ShouldAllBe(l => l.DaysLate == 0 && l.CostsMore == 0 && !l.IsOverdue);
        (slippage.DaysLate, slippage.ForecastCost, slippage.ForecastEnd, slippage.PercentDone).ShouldBe((0, 400m, new DateOnly(2027, 9, 30), 0d));
    }

    [Fact]
    public void What_has_not_begun_in_time_is_late_and_so_is_what_waits_for_it()
    {
        var slippage = Look(Start.AddDays(30));

        slippage.Lines[0].IsOverdue.ShouldBeTrue();
        slippage.Lines.Select(l => l.DaysLate).ShouldBe([30, 30]);
        slippage.Lines.Select(l => l.QuartersLate).ShouldBe([1, 1]);
        slippage.DaysLate.ShouldBe(30);
    }

    [Fact]
    public void Half_done_after_half_the_time_is_on_time()
    {
        var line = Look(Start.AddDays(45), ("A", Going(DeliveryStatus.InProgress, 50, cost: 70))).Lines[0];

        line.DaysLate.ShouldBe(0);
        line.ForecastCost.ShouldBe(120, "70 are spent, and half of 100 is still to do");
        line.CostsMore.ShouldBe(20);
    }

    [Fact]
    public void What_is_done_counts_from_its_actual_end_and_lets_others_begin()
    {
        var done = Going(DeliveryStatus.Done, 100, cost: 80, ended: new(2027, 4, 20));

        var slippage = Look(new(2027, 4, 20), ("A", done));

        slippage.Lines[0].DaysLate.ShouldBe(20);
        slippage.Lines[0].CostsMore.ShouldBe(-20);
        slippage.Lines[1].Start.ShouldBe(new DateOnly(2027, 4, 21));
        slippage.Lines[1].DaysLate.ShouldBe(20);
        slippage.PercentDone.ShouldBe(25, 1e-9);
    }

    [Fact]
    public void What_waits_some_quarters_after_another_waits_them_after_its_actual_end_too()
    {
        var baseline = Of(First, Planned("B", 3, 3, 300, "A") with { Lags = new Dictionary<string, int> { ["A"] = 1 } });

        var slippage = Slippage.Of(baseline, new Dictionary<string, DeliveryDetails> { ["A"] = Going(DeliveryStatus.Done, 100, ended: new(2027, 4, 20)) }, new(2027, 4, 20));

        slippage.Lines[1].Start.ShouldBe(new DateOnly(2027, 7, 21));
    }

    [Fact]
    public void What_ended_early_lets_nothing_begin_before_its_planned_day()
    {
        var slippage = Look(new(2027, 2, 10), ("A", Going(DeliveryStatus.Done, 100, ended: new(2027, 2, 10))));

        slippage.Lines[0].DaysLate.ShouldBeLessThan(0);
        slippage.Lines[1].Start.ShouldBe(Second.StartsOn);
    }

    [Fact]
    public void What_was_cancelled_costs_what_was_spent_and_holds_nothing_up()
    {
        var slippage = Look(Start, ("A", Going(DeliveryStatus.Cancelled, 0, cost: 10)));

        slippage.Lines[0].End.ShouldBeNull();
        slippage.ForecastCost.ShouldBe(310);
        slippage.Lines[1].DaysLate.ShouldBe(0);
    }

    [Fact]
    public void A_damaged_baseline_with_a_circle_still_shows() =>
        Slippage.Of(Of(Planned("A", 1, 1, 1, "B"), Planned("B", 1, 1, 1, "A")), new Dictionary<string, DeliveryDetails>(), Start).Lines.Count.ShouldBe(2);

    [Fact]
    public void More_progress_never_makes_it_later_and_never_costs_more() =>
        Gen.Select(Gen.Int[0, 98], Gen.Int[0, 400], Gen.Int[0, 500]).Sample((percent, day, cost) =>
        {
            var today = Start.AddDays(day);
            var (less, more) = (Look(today, ("A", Going(DeliveryStatus.InProgress, percent, cost))), Look(today, ("A", Going(DeliveryStatus.InProgress, percent + 1, cost))));
            return more.Lines[0].DaysLate <= less.Lines[0].DaysLate && more.DaysLate <= less.DaysLate && more.ForecastCost <= less.ForecastCost;
        });

    [Fact]
    public void A_plan_compared_with_itself_changes_nothing_and_what_moves_is_named()
    {
        PlanComparison.Of(Baseline, Baseline).IsSame.ShouldBeTrue();

        var compared = PlanComparison.Of(Baseline, Of(Planned("B", 3, 4, 350, "A"), Planned("C", 1, 1, 5)));

        compared.Lines.Select(l => (l.Code, l.Kind)).ShouldBe([("A", PlanComparison.Kind.Removed), ("C", PlanComparison.Kind.Added), ("B", PlanComparison.Kind.Changed)]);
        (compared.Lines[2].StartsLater, compared.Lines[2].EndsLater, compared.Lines[2].CostsMore).ShouldBe((1, 1, 50m));
        (compared.CostBefore, compared.CostAfter).ShouldBe((400m, 355m));
    }

    private static Slippage Look(DateOnly today, params (string Code, DeliveryDetails Details)[] reported) =>
        Slippage.Of(Baseline, reported.ToDictionary(r => r.Code, r => r.Details), today);

    private static DeliveryDetails Going(DeliveryStatus status, int percent, decimal? cost = null, DateOnly? ended = null) =>
        DeliveryDetails.None with { Status = status, PercentDone = percent, StartedOn = Start, EndedOn = ended, Cost = cost };

    private static SnapshotInitiative Planned(string code, int start, int end, decimal cost, params string[] dependsOn) =>
        new(code, code, RoadmapPhase.Foundation, start, end, Start.AddMonths(3 * (start - 1)), Start.AddMonths(3 * end).AddDays(-1), cost, dependsOn, [], []);

    private static PlanSnapshot Of(params SnapshotInitiative[] initiatives) => new(1_000, 12, Start, [], [], 0.1, 0.2, initiatives.Sum(i => i.Cost), initiatives, []);
}
