using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Languages;

/// <summary>Answers that come with the kind of question are the product's words: a report says them in its own language.</summary>
public class FixedAnswerTests
{
    [Theory]
    [InlineData("""{ "kind": "yesNo" }""", "yes", "Oui")]
    [InlineData("""{ "kind": "yesNo" }""", "no", "Non")]
    [InlineData("""{ "kind": "agreement" }""", "1", "Pas du tout d’accord")]
    [InlineData("""{ "kind": "agreement" }""", "3", "Ni d’accord ni pas d’accord")]
    [InlineData("""{ "kind": "agreement", "points": 7 }""", "1", "1 – Pas du tout d’accord")]
    [InlineData("""{ "kind": "agreement", "points": 7 }""", "4", "4")]
    [InlineData("""{ "kind": "agreement", "points": 7 }""", "7", "7 – Tout à fait d’accord")]
    public void They_are_said_in_French_and_not_marked_as_the_models(string question, string answer, string french)
    {
        var model = Model(question);

        var cell = AnswerIn(model, answer, Words.French);

        cell.Text.ShouldBe(french);
        cell.Language.ShouldBeNull();
        AnswerIn(model, answer, Words.English).Text.ShouldBe(model.Questions[0].Describe(new AnswerValue.Option(answer)));
    }

    [Fact]
    public void What_the_author_wrote_stays_though_it_is_the_same_word()
    {
        var cell = AnswerIn(Model("""{ "kind": "choice", "options": [{ "code": "yes", "text": "Yes", "score": 1 }, { "code": "no", "text": "No", "score": 0 }] }"""), "yes", Words.French);

        (cell.Text, cell.Language).ShouldBe(("Yes", "en"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(11)]
    public void No_degree_is_left_in_English(int points)
    {
        var options = ((SingleChoiceQuestion)Model($$"""{ "kind": "agreement", "points": {{points}} }""").Questions[0]).Options;

        options.Count.ShouldBe(points);
        options.ShouldAllBe(o => o.Text == o.Code || Words.French.Retold(o.Text) != null);
    }

    [Fact]
    public void The_next_step_is_said_in_French_too()
    {
        var document = Compose(Model("""{ "kind": "yesNo" }"""), "no", Words.French);

        var row = document.Blocks.OfType<Table>().Single(t => t.Caption.StartsWith("Le constat", StringComparison.Ordinal)).Rows[0];

        row.Cells.Skip(1).Select(c => c.Spans[0].Text).ShouldBe(["Non", "Oui"]);
    }

    private static TextSpan AnswerIn(MaturityModel model, string answer, Words words)
    {
        var document = Compose(model, answer, words);
        var appendix = document.Blocks.SkipWhile(b => b is not Heading { Id: "answers" }).OfType<Table>().First();
        return appendix.Rows[0].Cells[1].Spans[0] with { Size = null };
    }

    private static Document Compose(MaturityModel model, string answer, Words words) => RoadmapReport.Compose(
        ShippedModel.ContentOf(model, AnswerSheet.Of([new("Q.1", new AnswerValue.Option(answer))])), new() { Language = words });

    private static MaturityModel Model(string question)
    {
        var reading = ModelReader.Read(
            $$"""
            {
              "code": "fixed", "version": "1", "title": "Fixed answers", "language": "en",
              "scale": { "min": 0, "max": 100, "levels": [{ "level": 1, "name": "Low", "from": 0 }, { "level": 2, "name": "High", "from": 0.5 }] },
              "nodes": [{ "code": "Q", "title": "Part", "questions": [{ "code": "Q.1", "text": "Is it so?", {{question.Trim()[1..]}} ] }]
            }
            """,
            _ => null);
        reading.Faults.ShouldBeEmpty();
        return reading.Model.ShouldNotBeNull();
    }
}
