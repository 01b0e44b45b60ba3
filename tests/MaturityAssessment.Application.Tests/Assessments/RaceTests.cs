using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Models;
using Microsoft.EntityFrameworkCore;
using static MaturityAssessment.Application.Tests.Support.TestModel;

namespace MaturityAssessment.Application.Tests.Assessments;

public sealed class RaceTestsOnSqlite() : RaceTests(new OnSqlite());

public sealed class RaceTestsOnSqlServer() : RaceTests(new OnSqlServer());

/// <summary>Truly at the same time, again and again.</summary>
public abstract class RaceTests(TestDatabase database) : WorldTests(database)
{
    private const int Rounds = 12;

    [Fact]
    public async Task Of_two_first_answers_to_one_question_one_is_saved_and_the_other_sees_it()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var assessment = await World.StartAsync(cycle: $"Round {round}");

            var replies = await AtOnceAsync(
                () => World.Send(World.Lead, new AnswerQuestion(assessment, "A.1.1", Level(1), 0)),
                () => World.Send(World.Contributor, new AnswerQuestion(assessment, "A.1.1", Level(5), 0)));

            replies.Count(r => r is AnswerQuestion.Saved).ShouldBe(1);
            var clash = replies.OfType<AnswerQuestion.Clash>().ShouldHaveSingleItem();
            clash.Theirs.ShouldBe(replies[0] is AnswerQuestion.Saved ? Level(1) : Level(5));
        }
    }

    [Fact]
    public async Task Of_two_changes_of_one_answer_one_is_saved_and_the_other_sees_it()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.1", Level(3));
        var version = 1;
        for (var round = 0; round < Rounds; round++)
        {
            var (mine, theirs) = round % 2 == 0 ? (1, 2) : (4, 5);

            var replies = await AtOnceAsync(
                () => World.Send(World.Lead, new AnswerQuestion(assessment, "A.1.1", Level(mine), version)),
                () => World.Send(World.Contributor, new AnswerQuestion(assessment, "A.1.1", Level(theirs), version)));

            replies.Count(r => r is AnswerQuestion.Saved).ShouldBe(1);
            version = replies.OfType<AnswerQuestion.Clash>().ShouldHaveSingleItem().Version;
        }
    }

    [Fact]
    public async Task Colleagues_answering_different_questions_at_once_all_get_through()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var assessment = await World.StartAsync(cycle: $"Round {round}");

            var replies = await AtOnceAsync(
                () => World.Send(World.Lead, new AnswerQuestion(assessment, "A.1.1", Level(1), 0)),
                () => World.Send(World.Contributor, new AnswerQuestion(assessment, "A.1.2", Level(2), 0)),
                () => World.Send(World.Lead, new AnswerQuestion(assessment, "A.2.1", new AnswerValue.Number(3), 0)),
                () => World.Send(World.Contributor, new AnswerQuestion(assessment, "B.1", Yes, 0)));

            replies.ShouldAllBe(r => r is AnswerQuestion.Saved);
        }
    }

    [Fact]
    public async Task An_answer_racing_a_submission_is_in_it_or_is_refused()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var assessment = await World.StartAsync(cycle: $"Round {round}");
            await World.FillInAsync(assessment, level: 2);

            var answered = false;
            await AtOnceAsync(
                async () =>
                {
                    await World.Send(World.Lead, new SubmitAssessment(assessment, true));
                    return true;
                },
                async () =>
                {
                    try
                    {
                        await World.Send(World.Contributor, new AnswerQuestion(assessment, "A.1.1", Level(5), 1));
                        answered = true;
                    }
                    catch (RuleBrokenException refusal)
                    {
                        refusal.Message.ShouldContain("has been submitted");
                    }

                    return true;
                });

            var (value, snapshot) = await World.Look(async db => (
                await db.Answers.Where(a => a.AssessmentId == assessment && a.Question == "A.1.1").Select(a => a.Value).SingleAsync(),
                await db.Submissions.Where(s => s.AssessmentId == assessment).Select(s => s.Snapshot).SingleAsync()));
            value.ShouldBe(answered ? "5" : "2");
            snapshot.ShouldContain($"{{\"question\":\"A.1.1\",\"state\":\"Answered\",\"value\":\"{value}\"");
        }
    }

    [Fact]
    public async Task Of_two_starts_for_one_unit_and_cycle_one_is_told_about_the_other()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var outcomes = await AtOnceAsync(Start, Start);

            outcomes.Count(o => o).ShouldBe(1);

            async Task<bool> Start()
            {
                try
                {
                    await World.StartAsync(cycle: $"Round {round}");
                    return true;
                }
                catch (RuleBrokenException refusal)
                {
                    refusal.Message.ShouldContain("already");
                    return false;
                }
            }
        }
    }

    [Fact]
    public async Task Two_submissions_at_once_make_one_record()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment);

        var replies = await AtOnceAsync(
            () => World.Send(World.Lead, new SubmitAssessment(assessment, true)),
            () => World.Send(World.Lead, new SubmitAssessment(assessment, true)));

        replies[0].ShouldBe(replies[1]);
        (await World.Look(db => db.Submissions.CountAsync())).ShouldBe(1);
    }

    private static async Task<T[]> AtOnceAsync<T>(params IReadOnlyList<Func<Task<T>>> actions)
    {
        using var start = new Barrier(actions.Count);
        return await Task.WhenAll(actions.Select(action => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return action();
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
    }
}
