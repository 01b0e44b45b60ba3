using CsCheck;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Tests.Models;

namespace MaturityAssessment.Domain.Tests.Assessments;

public class AnswerCellTests
{
    private static readonly MaturityModel Sample = SampleModel.Model;

    [Theory]
    [InlineData("A.1.1", " 3 ", "3")]
    [InlineData("A.1.1", "Nearly", "3")]
    [InlineData("A.2.1", "yes", "yes")]
    [InlineData("A.2.1", "No", "no")]
    [InlineData("A.2.2", "Strongly agree", "5")]
    public void An_option_is_known_by_its_code_or_its_exact_text(string question, string cell, string option) => Read(question, cell).ShouldBe(new AnswerValue.Option(option));

    [Theory]
    [InlineData("A.1.1", "nearly", "\"nearly\" is not an answer to A.1.1; write 1, 2, 3, 4, or the exact text of one of these options, or NA, or leave the cell empty.")]
    [InlineData("A.1.1", "5", "\"5\" is not an answer to A.1.1")]
    [InlineData("A.1.1", "1;2", "\"1;2\" is not an answer to A.1.1")]
    [InlineData("A.1.1", "-", "\"-\" is not an answer to A.1.1")]
    [InlineData("A.1.1", "1.0", "is not an answer to A.1.1")]
    [InlineData("A.2.1", "YES", "write yes, no, or the exact text of one of these options, or leave the cell empty.")]
    [InlineData("A.2.1", "NA", "A.2.1 does not allow \"not applicable\"; write yes, no")]
    [InlineData("A.1.1", "n/a", "\"n/a\" is not an answer")]
    [InlineData("A.1.1", "na", "\"na\" is not an answer")]
    [InlineData("A.2.3", "X,Y", "write any of X, Y, Z, each once and joined by \";\", or - for none of them, or leave the cell empty.")]
    [InlineData("A.2.3", "X;X", "each once")]
    [InlineData("A.2.3", "X;", "each once")]
    [InlineData("A.2.3", "X;W", "\"X;W\" is not an answer")]
    [InlineData("B.2", "1,000", "write a number such as 12.5 with a decimal point, without thousands separators or unit, or leave the cell empty.")]
    [InlineData("B.2", "NaN", "\"NaN\" is not an answer")]
    [InlineData("B.2", "Infinity", "is not an answer")]
    [InlineData("B.2", "1e999", "is not an answer")]
    [InlineData("B.2", "12 months", "is not an answer")]
    [InlineData("B.2", "(5)", "is not an answer")]
    [InlineData("B.3", "50%", "write a number from 0 to 100 with a decimal point")]
    [InlineData("B.3", "100.1", "a number from 0 to 100")]
    public void Anything_else_is_a_fault_that_says_what_is_allowed(string question, string cell, string says)
    {
        AnswerCell.Read(Sample.FindQuestion(question)!, cell, out var fault).ShouldBeNull();

        fault.ShouldNotBeNull().ShouldContain(says);
        fault.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("A.1.1")]
    [InlineData("A.2.3")]
    [InlineData("B.2")]
    public void An_empty_cell_is_unanswered_and_no_fault(string question)
    {
        Read(question, "").ShouldBeNull();
        Read(question, " \t").ShouldBeNull();
    }

    [Fact]
    public void Not_applicable_is_read_where_it_is_allowed()
    {
        Read("A.1.1", "NA").ShouldBe(new AnswerValue.NotApplicable());
        Read("B.1", " NA ").ShouldBe(new AnswerValue.NotApplicable());
    }

    [Fact]
    public void Codes_are_ticked_together_and_a_dash_ticks_none()
    {
        Read("A.2.3", "Z; X").ShouldBe(new AnswerValue.Options(["X", "Z"]));
        Read("B.1", "Q").ShouldBe(new AnswerValue.Options(["Q"]));
        Read("B.1", "-").ShouldBe(new AnswerValue.Options([]));
    }

    [Theory]
    [InlineData("12.5", 12.5)]
    [InlineData("-3", -3)]
    [InlineData("+3", 3)]
    [InlineData("1e3", 1000)]
    [InlineData(".5", 0.5)]
    public void Numbers_are_read_with_a_decimal_point_everywhere(string cell, double number)
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("de-DE");
            Read("B.2", cell).ShouldBe(new AnswerValue.Number(number));
            AnswerCell.Write(Sample.FindQuestion("B.2")!, new AnswerValue.Number(12.5)).ShouldBe("12.5");
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_code_wins_over_another_options_text()
    {
        var model = SampleModel.Read(SampleModel.Json.Replace("\"text\": \"Ex\"", "\"text\": \"Y\"", StringComparison.Ordinal).Replace("\"text\": \"None\"", "\"text\": \"F\"", StringComparison.Ordinal)).Model!;

        AnswerCell.Read(model.FindQuestion("A.1.2")!, "F", out _).ShouldBe(new AnswerValue.Option("F"));
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_same_answer() =>
        Answers.Sample(pair => Read(pair.Question.Code, AnswerCell.Write(pair.Question, pair.Answer)).ShouldBe(pair.Answer), iter: 5_000);

    [Fact]
    public void What_can_be_read_is_written_in_one_way_only() =>
        Gen.Select(Gen.OneOf(Sample.Questions.ToArray()), Gen.OneOf(Gen.String, Gen.OneOf("1", "NA", "-", "X;Y", "yes", "12.5", "All", "Q", " 5 "))).Sample(
            (question, text) =>
            {
                var answer = AnswerCell.Read(question, text, out var fault);
                if (fault is null)
                {
                    Read(question.Code, AnswerCell.Write(question, answer)).ShouldBe(answer);
                }
                else
                {
                    answer.ShouldBeNull();
                }
            },
            iter: 5_000);

    [Fact]
    public void An_answer_to_another_question_is_not_written() =>
        Should.Throw<ArgumentException>(() => AnswerCell.Write(Sample.FindQuestion("B.2")!, new AnswerValue.Option("1"))).Message.ShouldContain("B.2 takes a number");

    private static Gen<(Question Question, AnswerValue? Answer)> Answers { get; } =
        Gen.OneOf(Sample.Questions.ToArray()).SelectMany(question => Gen.OneOf(AnswerTo(question), Gen.Const((AnswerValue?)null)).Select(answer => (question, answer)))
            .Where(pair => pair.answer is null || pair.question.FaultIn(pair.answer) is null);

    private static Gen<AnswerValue?> AnswerTo(Question question) => question switch
    {
        _ when question.AllowsNotApplicable && question.Code.Length % 2 == 0 => Gen.Const((AnswerValue?)new AnswerValue.NotApplicable()),
        SingleChoiceQuestion single => Gen.OneOf(single.Options.ToArray()).Select(o => (AnswerValue?)new AnswerValue.Option(o.Code)),
        MultipleChoiceQuestion multiple => Gen.Bool.Array[multiple.Options.Count].Select(ticks => (AnswerValue?)new AnswerValue.Options([.. multiple.Options.Where((_, i) => ticks[i]).Select(o => o.Code)])),
        { Kind: QuestionKind.Percentage } => Gen.Double[0, 100].Select(n => (AnswerValue?)new AnswerValue.Number(n)),
        _ => Gen.Double.Select(n => (AnswerValue?)new AnswerValue.Number(n)),
    };

    private static AnswerValue? Read(string question, string cell)
    {
        var answer = AnswerCell.Read(Sample.FindQuestion(question)!, cell, out var fault);
        fault.ShouldBeNull();
        return answer;
    }
}
