using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using static MaturityAssessment.Application.Tests.Support.TestModel;

namespace MaturityAssessment.Application.Tests.Assessments;

public sealed class ResultsTestsOnSqlite() : ResultsTests(new OnSqlite());

public sealed class ResultsTestsOnSqlServer() : ResultsTests(new OnSqlServer());

public abstract class ResultsTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task An_open_assessment_has_provisional_results_with_a_range()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.1", Level(3));

        var view = await World.Send(World.Lead, new GetResults(assessment));

        view.IsProvisional.ShouldBeTrue();
        view.Overall.Score.ShouldBe(0.5);
        view.Overall.Floor!.Value.ShouldBeLessThan(0.5);
        view.Overall.Ceiling!.Value.ShouldBeGreaterThan(0.5);
        view.RangeIsOpen.ShouldBeTrue();
        view.Progress.ShouldBe(new Progress(1, 4));
    }

    [Fact]
    public async Task Rows_carry_score_level_target_gap_and_what_was_last_time()
    {
        await World.SubmittedAsync("2025", level: 2);
        World.Clock.Advance(TimeSpan.FromDays(365));
        var assessment = await World.SubmittedAsync("2026", level: 3);

        var view = await World.Send(World.Lead, new GetResults(assessment));

        var strategy = view.Overall.Children[0];
        strategy.Code.ShouldBe("A");
        strategy.Score.ShouldBe(0.5);
        strategy.Level!.Number.ShouldBe(3);
        strategy.Target!.Number.ShouldBe(4);
        strategy.Gap!.Value.ShouldBe(0.1, 1e-9);
        strategy.PreviousScore!.Value.ShouldBe(0.375, 1e-9);
        strategy.Children[0].Target!.Number.ShouldBe(4);
        strategy.Children[0].Questions.ShouldBe(["A.1.1", "A.1.2"]);
        strategy.Share.ShouldBe(0.5);
        view.Previous!.Cycle.ShouldBe("2025");
        view.Gaps[0].Code.ShouldBe("A.1");
        view.Gaps[0].DimensionTitle.ShouldBe("Strategy");
        view.Strengths.ShouldContain(s => s.Code == "B");
    }

    [Fact]
    public async Task A_cap_that_bites_is_named_with_its_reason()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment, level: 5);
        await World.AnswerAsync(assessment, "A.2.1", new AnswerValue.Number(100), expected: 1);
        await World.AnswerAsync(assessment, "B.1", No, expected: 1);

        var view = await World.Send(World.Lead, new GetResults(assessment));

        var cap = view.Caps.ShouldHaveSingleItem();
        cap.ShouldBe(new GetResults.BitingCap("B", "Security", "The overall level cannot exceed 3 (Defined).", "Nothing stands on weak ground."));
        view.Overall.Level!.Number.ShouldBe(3);
    }

    [Fact]
    public async Task Points_held_and_lost_add_up_to_the_score()
    {
        var assessment = await World.SubmittedAsync(level: 3);

        var view = await World.Send(World.Lead, new GetResults(assessment));

        view.Questions.Values.Sum(q => q.Held ?? 0).ShouldBe(view.UncappedScore!.Value, 1e-9);
        view.Questions.Values.Sum(q => q.Lost ?? 0).ShouldBe(1 - view.UncappedScore!.Value, 1e-9);
        var vision = view.Questions["A.1.1"];
        vision.Answer.ShouldBe("3. Written");
        vision.Capability.ShouldBe("A.1");
        vision.State.ShouldBe(QuestionState.Answered);
        vision.StepGain!.Value.ShouldBe(0.25 * vision.Share, 1e-9);
    }

    [Fact]
    public async Task The_way_to_the_next_level_says_what_would_have_to_be_true()
    {
        var assessment = await World.SubmittedAsync(level: 3);

        var path = (await World.Send(World.Lead, new GetResults(assessment))).NextLevel!;

        path.Steps.ShouldNotBeEmpty();
        path.Steps.ShouldAllBe(s => s.To.Length > 0 && s.ToScore > (s.FromScore ?? 0));
    }

    [Fact]
    public async Task An_assessment_without_any_answer_has_results_that_say_so()
    {
        var view = await World.Send(World.Lead, new GetResults(await World.StartAsync()));

        view.Overall.Score.ShouldBeNull();
        view.Overall.Level.ShouldBeNull();
        view.NextLevel.ShouldBeNull();
        view.Gaps.ShouldBeEmpty();
    }
}
