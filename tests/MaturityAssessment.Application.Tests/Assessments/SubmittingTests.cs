using System.Text.Json;
using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using Microsoft.EntityFrameworkCore;
using static MaturityAssessment.Application.Tests.Support.TestModel;

namespace MaturityAssessment.Application.Tests.Assessments;

public sealed class SubmittingTestsOnSqlite() : SubmittingTests(new OnSqlite());

public sealed class SubmittingTestsOnSqlServer() : SubmittingTests(new OnSqlServer());

public abstract class SubmittingTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task What_is_missing_is_named_before_it_can_be_submitted()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "B.1", Yes);

        var check = await World.Send(World.Lead, new CheckAnswers(assessment));

        check.Unanswered.Select(l => (l.Question, l.IsRequired)).ShouldBe([("A.1.1", true), ("B.2", true), ("A.1.2", false), ("A.2.1", false)]);
        check.BlockedBecause.ShouldBe("2 questions still need an answer.");
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new SubmitAssessment(assessment, true)))).Message.ShouldBe("2 questions still need an answer.");
        (await World.Send(World.Lead, new GetAssessment(assessment))).Status.ShouldBe(AssessmentStatus.Open);
    }

    [Fact]
    public async Task Missing_evidence_and_contradictions_are_shown_and_do_not_block()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment, level: 4);
        await World.AnswerAsync(assessment, "A.1.2", Level(1), expected: 1);

        var check = await World.Send(World.Lead, new CheckAnswers(assessment));

        check.MissingEvidence.ShouldHaveSingleItem().Question.ShouldBe("A.1.1");
        check.Contradictions.ShouldHaveSingleItem().Message.ShouldContain("nobody knows");
        check.Contradictions[0].Questions.Select(q => q.Question).ShouldBe(["A.1.1", "A.1.2"]);
        check.CanSubmit.ShouldBeTrue();
        check.Sections.SelectMany(s => s.Capabilities).SelectMany(c => c.Lines).Select(l => l.Answer).ShouldBe(["4. Measured", "1. No", "50%", "Yes", "Backups"]);

        await World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "", "https://example.org"));
        (await World.Send(World.Lead, new CheckAnswers(assessment))).MissingEvidence.ShouldBeEmpty();
        (await World.Send(World.Contributor, new CheckAnswers(assessment))).BlockedBecause.ShouldBe("Only the department lead can submit.");
    }

    [Fact]
    public async Task Submitting_asks_for_the_declaration()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment);

        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new SubmitAssessment(assessment, Declared: false)))).Message.ShouldContain("Confirm the declaration");
    }

    [Fact]
    public async Task A_submission_holds_everything_and_its_hash_proves_it()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment);
        await World.Send(World.Lead, new CommentOnQuestion(assessment, "A.1.1", "Größe ≥ 1", ""));
        await World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "Vision", "https://example.org/vision"));
        World.Clock.Advance(TimeSpan.FromDays(2));

        var submitted = await World.Send(World.Lead, new SubmitAssessment(assessment, true));

        var stored = await World.Look(db => db.Submissions.SingleAsync());
        stored.Hash.ShouldBe(submitted.Hash);
        Submission.HashOf(stored.Snapshot).ShouldBe(stored.Hash);
        (stored.Answered, stored.Applicable).ShouldBe((5, 5));
        var snapshot = JsonDocument.Parse(stored.Snapshot).RootElement;
        snapshot.GetProperty("model").GetString().ShouldBe("test");
        snapshot.GetProperty("unit").GetString().ShouldBe("Transport Agency");
        snapshot.GetProperty("submittedAt").GetDateTime().ShouldBe(submitted.At);
        var answers = snapshot.GetProperty("answers").EnumerateArray().ToList();
        answers.Select(a => a.GetProperty("question").GetString()).ShouldBe(["A.1.1", "A.1.2", "A.2.1", "B.1", "B.2"]);
        answers.Select(a => a.GetProperty("value").GetString()).ShouldBe(["4", "4", "50", "yes", "backup"]);
        answers[0].GetProperty("comment").GetString().ShouldBe("Größe ≥ 1");
        answers[0].GetProperty("evidence")[0].GetProperty("link").GetString().ShouldBe("https://example.org/vision");
        snapshot.GetProperty("scores").GetProperty("nodes")[0].GetProperty("score").GetDouble().ShouldBe(stored.Score!.Value);
        Small.Scale.Shown(stored.Score!.Value).ShouldBe(submitted.Score!.Value);
    }

    [Fact]
    public async Task The_submitted_score_is_what_the_stored_answers_still_give()
    {
        var assessment = await World.SubmittedAsync();

        var results = await World.Send(World.Viewer, new GetResults(assessment));

        var stored = await World.Look(db => db.Submissions.SingleAsync());
        results.Overall.Score.ShouldBe(stored.Score);
        results.Hash.ShouldBe(stored.Hash);
        results.IsProvisional.ShouldBeFalse();
    }

    [Fact]
    public async Task A_submission_cannot_be_removed_or_rewritten_by_any_code()
    {
        await World.SubmittedAsync();

        foreach (var state in new[] { EntityState.Deleted, EntityState.Modified })
        {
            (await Should.ThrowAsync<InvalidOperationException>(() => World.Look(async db =>
            {
                db.Entry(await db.Submissions.SingleAsync()).State = state;
                return await db.SaveChangesAsync();
            }))).Message.ShouldContain("never changes");
        }

        (await World.Look(db => db.Submissions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_changes_after_submission()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment);
        var evidence = await World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "", "https://example.org"));
        await World.Send(World.Lead, new SubmitAssessment(assessment, true));

        foreach (var change in (Func<Task>[])[
            () => World.Send(World.Lead, new AnswerQuestion(assessment, "A.1.1", Level(1), 1)),
            () => World.Send(World.Lead, new CommentOnQuestion(assessment, "A.1.1", "Late", "")),
            () => World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "", "https://example.org/late")),
            () => World.Send(World.Lead, new RemoveEvidence(assessment, evidence.Id)),
            () => World.Send(World.Lead, new DiscardAssessment(assessment)),
            () => World.Send(World.Administrator, new DiscardAssessment(assessment)),
        ])
        {
            (await Should.ThrowAsync<RuleBrokenException>(change)).Message.ShouldContain("has been submitted");
        }

        var stored = await World.Look(db => db.Submissions.SingleAsync());
        (await World.Send(World.Lead, new GetResults(assessment))).Overall.Score.ShouldBe(stored.Score);
        (await World.Send(World.Lead, new GetQuestions(assessment, "A.1"))).ReadOnlyBecause!.ShouldContain("has been submitted");
    }

    [Fact]
    public async Task Submitting_twice_has_one_effect()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment);
        var first = await World.Send(World.Lead, new SubmitAssessment(assessment, true));
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        (await World.Send(World.Lead, new SubmitAssessment(assessment, true))).ShouldBe(first);
        (await World.Look(db => db.Submissions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_open_assessment_can_be_discarded_with_all_that_belongs_to_it()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment);
        await World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "", "https://example.org"));
        await World.Send(World.Lead, new Application.Roadmaps.ChangeRoadmap(assessment, 1_000, 4, new(2026, 4, 1), [], [], 0));

        await World.Send(World.Lead, new DiscardAssessment(assessment));

        (await World.Look(async db => await db.Answers.CountAsync() + await db.Evidence.CountAsync() + await db.Roadmaps.CountAsync() + await db.Assessments.CountAsync())).ShouldBe(0);
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Lead, new GetAssessment(assessment)));
        await World.StartAsync();
    }
}
