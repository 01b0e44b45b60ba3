using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Models;
using Microsoft.EntityFrameworkCore;
using static MaturityAssessment.Application.Tests.Support.TestModel;

namespace MaturityAssessment.Application.Tests.Assessments;

public sealed class AnsweringTestsOnSqlite() : AnsweringTests(new OnSqlite());

public sealed class AnsweringTestsOnSqlServer() : AnsweringTests(new OnSqlServer());

public abstract class AnsweringTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task An_answer_is_there_for_everybody_who_looks_afterwards()
    {
        var assessment = await World.StartAsync();

        var saved = await World.AnswerAsync(assessment, "A.1.1", Level(3));

        saved.Version.ShouldBe(1);
        saved.At.ShouldBe(World.Morning.UtcDateTime);
        var item = (await World.Send(World.Viewer, new GetQuestions(assessment, "A.1"))).Items[0];
        item.Value.ShouldBe(Level(3));
        item.Version.ShouldBe(1);
        item.ChangedBy.ShouldBe("Ada Lead");
        item.ChangedAt.ShouldBe(World.Morning.UtcDateTime);
        item.ChangedAt!.Value.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public async Task Answering_takes_two_statements_however_much_has_been_answered(int comments)
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment);
        for (var i = 0; i < comments; i++)
        {
            await World.Send(World.Lead, new CommentOnQuestion(assessment, "A.1.1", $"Remark {i}", i == 0 ? "" : $"Remark {i - 1}"));
        }

        World.Log.Clear();
        await World.AnswerAsync(assessment, "A.1.2", Level(2), expected: 1);

        World.Log.Statements.Count.ShouldBe(2, string.Join(Environment.NewLine, World.Log.Statements));
    }

    [Fact]
    public async Task A_first_answer_takes_two_statements_too()
    {
        var assessment = await World.StartAsync();
        World.Log.Clear();

        await World.AnswerAsync(assessment, "A.1.1", Level(2));

        World.Log.Statements.Count.ShouldBe(2, string.Join(Environment.NewLine, World.Log.Statements));
    }

    [Fact]
    public async Task The_same_answer_twice_has_one_effect()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.1", Level(3));
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        var again = await World.AnswerAsync(assessment, "A.1.1", Level(3), expected: 0);

        again.Version.ShouldBe(1);
        again.At.ShouldBe(World.Morning.UtcDateTime);
    }

    [Fact]
    public async Task Two_people_answering_different_questions_do_not_meet()
    {
        var assessment = await World.StartAsync();

        await World.AnswerAsync(assessment, "A.1.1", Level(3));
        await World.AnswerAsync(assessment, "A.1.2", Level(2), who: World.Contributor);

        (await World.Send(World.Lead, new GetAssessment(assessment))).Progress.Answered.ShouldBe(2);
    }

    [Fact]
    public async Task Another_persons_different_answer_is_shown_and_not_overwritten()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.1", Level(3), who: World.Contributor);

        var clash = (await World.Send(World.Lead, new AnswerQuestion(assessment, "A.1.1", Level(5), 0))).ShouldBeOfType<AnswerQuestion.Clash>();

        clash.ShouldBe(new AnswerQuestion.Clash(Level(3), "Bo Contributor", World.Morning.UtcDateTime, 1));
        (await ValueAsync(assessment)).ShouldBe("3");
        await World.AnswerAsync(assessment, "A.1.1", Level(5), expected: clash.Version);
        (await ValueAsync(assessment)).ShouldBe("5");
    }

    [Fact]
    public async Task The_same_answer_from_two_people_is_no_clash()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.1", Level(3), who: World.Contributor);

        (await World.AnswerAsync(assessment, "A.1.1", Level(3))).Version.ShouldBe(1);
    }

    [Fact]
    public async Task One_person_who_changes_their_mind_faster_than_the_page_learns_does_not_clash_with_themselves()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.1", Level(3));

        (await World.AnswerAsync(assessment, "A.1.1", Level(4), expected: 0)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_remark_in_between_does_not_make_it_another_answer()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.1", Level(3), who: World.Contributor);
        await World.Send(World.Contributor, new CommentOnQuestion(assessment, "A.1.1", "Signed in May.", ""));

        await World.AnswerAsync(assessment, "A.1.1", Level(4), expected: 1);

        (await World.Send(World.Lead, new GetQuestions(assessment, "A.1"))).Items[0].Comment.ShouldBe("Signed in May.");
    }

    [Fact]
    public async Task An_answer_can_be_taken_back()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.1", Level(3));

        await World.AnswerAsync(assessment, "A.1.1", null, expected: 1);

        (await World.Send(World.Lead, new GetQuestions(assessment, "A.1"))).Items[0].Value.ShouldBeNull();
        (await World.Send(World.Lead, new GetAssessment(assessment))).Progress.Answered.ShouldBe(0);
    }

    [Theory]
    [InlineData("A.1.1")]
    [InlineData("A.2.1")]
    [InlineData("B.2")]
    public async Task Every_kind_of_answer_comes_back_as_it_was_given(string question)
    {
        AnswerValue value = question switch { "A.2.1" => new AnswerValue.Number(12.375), "B.2" => new AnswerValue.Options([]), _ => Level(1) };
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, question, value);

        var page = question switch { "A.2.1" => "A.2", "B.2" => "B", _ => "A.1" };
        (await World.Send(World.Lead, new GetQuestions(assessment, page))).Items.Single(i => i.Question.Code == question).Value.ShouldBe(value);
    }

    [Fact]
    public async Task Not_applicable_keeps_its_reason_and_leaves_the_count()
    {
        var assessment = await World.StartAsync();
        await World.AnswerAsync(assessment, "A.1.2", NotApplicable("We have no public."));

        var view = await World.Send(World.Lead, new GetQuestions(assessment, "A.1"));
        view.Items[1].Value.ShouldBe(NotApplicable("We have no public."));
        view.Sections[0].Capabilities[0].Progress.ShouldBe(new Progress(0, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task Not_applicable_without_a_reason_is_refused(string? reason)
    {
        var assessment = await World.StartAsync();

        var refusal = await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new AnswerQuestion(assessment, "A.1.2", new AnswerValue.NotApplicable(reason), 0)));

        refusal.Message.ShouldContain("why the question does not apply");
    }

    [Fact]
    public async Task What_is_no_answer_to_the_question_is_refused_with_what_would_be()
    {
        var assessment = await World.StartAsync();

        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new AnswerQuestion(assessment, "A.1.1", Level(9), 0)))).Message.ShouldContain("1, 2, 3, 4, 5");
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new AnswerQuestion(assessment, "A.1.1", NotApplicable(), 0)))).Message.ShouldContain("must be answered");
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Lead, new AnswerQuestion(assessment, "Z.9", Level(1), 0)));
    }

    [Fact]
    public async Task An_answer_that_makes_another_question_apply_says_so()
    {
        var assessment = await World.StartAsync();
        (await World.Send(World.Lead, new GetQuestions(assessment, "B"))).Items[1].Applies.ShouldBeFalse();

        var saved = await World.AnswerAsync(assessment, "B.1", Yes);

        saved.Applicability.ShouldBe([new AnswerQuestion.ApplicabilityChange("B.2", Applies: true, IsAnswered: false)]);
        await World.AnswerAsync(assessment, "B.2", new AnswerValue.Options(["backup"]));
        (await World.AnswerAsync(assessment, "B.1", No, expected: 1)).Applicability.ShouldBe([new AnswerQuestion.ApplicabilityChange("B.2", Applies: false, IsAnswered: true)]);
        (await World.AnswerAsync(assessment, "A.1.1", Level(1))).Applicability.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_question_page_holds_last_cycles_answer_beside_this_ones()
    {
        await World.SubmittedAsync("2025", level: 2);
        World.Clock.Advance(TimeSpan.FromDays(300));
        var assessment = await World.StartAsync(cycle: "2026");

        var item = (await World.Send(World.Lead, new GetQuestions(assessment, "A.1"))).Items[0];

        item.LastCycle.ShouldBe(new GetQuestions.EarlierAnswer("2025", Level(2), "2. Some", ""));
        item.Value.ShouldBeNull();
    }

    [Fact]
    public async Task The_question_page_knows_its_neighbours_and_the_progress_elsewhere()
    {
        var assessment = await World.StartAsync();
        await World.FillInAsync(assessment);

        var view = await World.Send(World.Lead, new GetQuestions(assessment, "A.2"));

        view.Previous!.Code.ShouldBe("A.1");
        view.Next!.Code.ShouldBe("B");
        view.Elsewhere.ShouldBe(new Progress(4, 4));
        view.Sections.Select(s => s.State).ShouldBe([SectionState.Complete, SectionState.Complete]);
        view.IsReadOnly.ShouldBeFalse();
        (await World.Send(World.Office, new GetQuestions(assessment, "A.2"))).ReadOnlyBecause!.ShouldContain("Only the department itself answers");
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Lead, new GetQuestions(assessment, "Z")));
    }

    [Fact]
    public async Task A_comment_is_kept_beside_an_unanswered_question_and_does_not_count_as_an_answer()
    {
        var assessment = await World.StartAsync();

        (await World.Send(World.Lead, new CommentOnQuestion(assessment, "A.1.1", "  Ask the board.  ", ""))).ShouldBeOfType<CommentOnQuestion.Saved>().Comment.ShouldBe("Ask the board.");

        var view = await World.Send(World.Lead, new GetQuestions(assessment, "A.1"));
        view.Items[0].Comment.ShouldBe("Ask the board.");
        view.Items[0].Version.ShouldBe(0);
        view.Items[0].ChangedBy.ShouldBeNull();
        view.Sections[0].Progress.Answered.ShouldBe(0);
    }

    [Fact]
    public async Task A_comment_written_in_between_is_shown_and_not_overwritten()
    {
        var assessment = await World.StartAsync();
        await World.Send(World.Contributor, new CommentOnQuestion(assessment, "A.1.1", "Theirs", ""));

        (await World.Send(World.Lead, new CommentOnQuestion(assessment, "A.1.1", "Mine", ""))).ShouldBe(new CommentOnQuestion.Clash("Theirs"));
        await World.Send(World.Lead, new CommentOnQuestion(assessment, "A.1.1", "Both", "Theirs"));

        (await World.Send(World.Lead, new GetQuestions(assessment, "A.1"))).Items[0].Comment.ShouldBe("Both");
    }

    [Fact]
    public async Task Evidence_is_a_web_address_and_added_once()
    {
        var assessment = await World.StartAsync();

        var link = await World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "", " https://example.org/vision.pdf "));
        var again = await World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "", "https://example.org/vision.pdf"));

        link.Title.ShouldBe("https://example.org/vision.pdf");
        link.AddedBy.ShouldBe("Ada Lead");
        again.Id.ShouldBe(link.Id);
        await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "", "javascript:alert(1)")));
        await World.Send(World.Lead, new RemoveEvidence(assessment, link.Id));
        await World.Send(World.Lead, new RemoveEvidence(assessment, link.Id));
        (await World.Send(World.Lead, new GetQuestions(assessment, "A.1"))).Items[0].Evidence.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_takes_only_so_many_links()
    {
        var assessment = await World.StartAsync();
        for (var i = 0; i < AddEvidence.MostPerQuestion; i++)
        {
            await World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "", $"https://example.org/{i}"));
        }

        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new AddEvidence(assessment, "A.1.1", "", "https://example.org/more")))).Message.ShouldContain("20 links");
    }

    private Task<string?> ValueAsync(Domain.Assessments.AssessmentId assessment) =>
        World.Look(db => db.Answers.Where(a => a.AssessmentId == assessment && a.Question == "A.1.1").Select(a => a.Value).SingleAsync());
}
