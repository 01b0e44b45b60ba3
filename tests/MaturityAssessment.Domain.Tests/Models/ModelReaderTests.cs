using System.Text.Json.Nodes;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Outcomes;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Tests.Models;

public class ModelReaderTests
{
    private static readonly MaturityModel Sample = SampleModel.Model;

    [Fact]
    public void Everything_arrives_in_the_model()
    {
        (Sample.Code, Sample.Version, Sample.Language, Sample.Title, Sample.Description, Sample.Minutes).ShouldBe(("sample", "1.0", "en", "Sample", "Every property once.", 20));
        Sample.Scale.Levels.ShouldBe([new(1, "Low", 0, "Little."), new(2, "Middle", 0.4, "Some."), new(3, "High", 0.8, "Much.")]);
        (Sample.Scale.Display, Sample.Scale.Decimals, Sample.Scale.TierDecimals).ShouldBe((new DisplayRange(0, 10), 2, 3));
        (Sample.Root.Code, Sample.Root.Aggregation).ShouldBe(("", Aggregation.WeightedGeometricMean));
        Sample.Questions.Select(q => q.Code).ShouldBe(["A.1.1", "A.1.2", "A.2.1", "A.2.2", "A.2.3", "B.1", "B.2", "B.3", "C.1", "C.2"]);
        Sample.Dimensions.Select(d => (d.Code, d.Weight, d.Aggregation, d.ImplementedAt)).ShouldBe([("A", 2, Aggregation.WeakestLink, 1), ("B", 0, Aggregation.WeightedMean, 1), ("C", 1, Aggregation.Staged, 0.67)]);
        Sample.FindNode("A")!.Display.ShouldBe(new DisplayRange(0, 650));
        Sample.FindNode("A.1")!.Weight.ShouldBe(1.5);
        Sample.Caps.ShouldBe(
        [
            new("C", new CapTrigger.NodeBelowLevel(2), new CapLimit.Level(2), "Not safe."),
            new("C.1", new CapTrigger.QuestionBelowScore(0.67), new CapLimit.Score(0.5), "Not done."),
            new("C.2", new CapTrigger.QuestionBelowScore(1), new CapLimit.Voids(), "Not proven."),
        ]);
        Sample.Targets.ShouldHaveSingleItem().Levels.ShouldBe(new Dictionary<string, int> { [""] = 2, ["A"] = 3, ["A.1"] = 2 });
        Sample.Contradictions.ShouldHaveSingleItem().When.Questions.ShouldBe(["A.2.1", "B.3"]);
        Sample.Translations.ShouldBe(new Dictionary<string, string> { ["fr"] = "sample.fr.json" });
    }

    [Fact]
    public void Every_kind_of_question_arrives_with_its_answers()
    {
        var level = Question<SingleChoiceQuestion>("A.1.1");
        (level.Kind, level.Weight, level.IsRequired, level.AllowsNotApplicable, level.Why, level.Evidence, level.EvidenceExpectedFrom).ShouldBe((QuestionKind.Level, 2, true, true, "Because.", "A paper.", 0.5));
        level.CarriesOverTo.ShouldBe(["STR.1.1", "STR.1.2"]);
        level.Options.Select(o => o.Score).ShouldBe([0, 1 / 3.0, 0.9, 1], "where no score is named it follows from the position");
        Question<SingleChoiceQuestion>("A.1.2").Options.ShouldBe([new("N", "None", 0), new("F", "Full", 1)]);
        Question<SingleChoiceQuestion>("A.2.1").Options.ShouldBe([new("yes", "Yes", 1), new("no", "No", 0)]);
        Question<SingleChoiceQuestion>("A.2.2").Options.Select(o => (o.Code, o.Text, o.Score)).ShouldBe(
            [("1", "Strongly disagree", 0), ("2", "Disagree", 0.25), ("3", "Neither agree nor disagree", 0.5), ("4", "Agree", 0.75), ("5", "Strongly agree", 1)]);
        Question<MultipleChoiceQuestion>("A.2.3").MaxScore.ShouldBe(2);
        (Question<MultipleChoiceQuestion>("B.1").MaxScore, Question<MultipleChoiceQuestion>("B.1").Kind).ShouldBe((3, QuestionKind.Checklist));
        Question<MultipleChoiceQuestion>("B.1").Options.ShouldBe([new("P", "One", 2), new("Q", "Two", 1)]);
        Question<NumberQuestion>("B.2").Points.ShouldBe([new(0, 1), new(6, 0.5), new(36, 0)]);
        (Question<NumberQuestion>("B.2").Clamps, Question<NumberQuestion>("B.2").Unit).ShouldBe((false, "months"));
        (Question<NumberQuestion>("B.3").Clamps, Question<NumberQuestion>("B.3").Unit, Question<NumberQuestion>("B.3").Kind).ShouldBe((true, "%", QuestionKind.Percentage));
        Question<SingleChoiceQuestion>("C.2").PracticeLevel.ShouldBe(3);
    }

    [Fact]
    public void A_condition_holds_as_it_is_written()
    {
        var condition = Question<SingleChoiceQuestion>("A.1.2").AppliesWhen.ShouldBeOfType<Condition.All>();

        condition.Conditions[0].ShouldBe(new Condition.Answered("A.1.1"));
        condition.Conditions[1].ShouldBeOfType<Condition.Not>().Inner.ShouldBeOfType<Condition.Is>().Codes.ShouldBe(["no"]);
        condition.Conditions[2].ShouldBeOfType<Condition.Any>().Conditions[0].ShouldBe(new Condition.AtLeast("A.2.3", 0.5));
    }

    [Fact]
    public void The_library_arrives_from_its_own_file()
    {
        Sample.Initiatives.Select(i => i.Code).ShouldBe(["I-1", "I-2", "I-3"]);
        var first = Sample.FindInitiative("I-1")!;
        (first.Phase, first.IsQuickWin, first.Periods, first.Cost, first.Effort["delivery"]).ShouldBe((RoadmapPhase.Foundation, true, 2, new CostRange(1000, 2000.50m, 3000), 1.5));
        first.Effects.ShouldBe([new("A.1.1", 0.9)]);
        (first.Risks[0], first.Measures[0]).ShouldBe(("Late.", "Done by May."));
        Sample.FindInitiative("I-2")!.DependsOn.ShouldBe(["I-1"]);
        var third = Sample.FindInitiative("I-3")!;
        (third.IsMandatory, third.Earliest, third.Latest, third.DependsOn[0], third.Lags["I-1"], third.Excludes[0], third.Effects[0].Needs[0]).ShouldBe((true, 3, 9, "I-1", 2, "I-2", "I-1"));
        (first.IsMandatory, first.Earliest, first.Latest, first.Lags.Count, first.Effects[0].Needs.Count).ShouldBe((false, null, null, 0, 0));
        Sample.PhasesInOrder.ShouldBeTrue();
        var challenge = Sample.Challenges.ShouldHaveSingleItem();
        (challenge.Likelihood, challenge.Impact, challenge.Signs[0], challenge.Mitigations[0].Initiatives[0]).ShouldBe((4, 5, new ChallengeSign("A.1.1", 0.5), "I-1"));
        Sample.Objections.ShouldHaveSingleItem().Words.ShouldBe("It costs.");
        var measure = Sample.Measures.ShouldHaveSingleItem();
        (measure.HigherIsBetter, measure.TypicalTarget).ShouldBe((false, new TypicalTarget(TargetBasis.ChangeFromBaselinePercent, -20, "A fifth less.")));
    }

    [Fact]
    public void A_library_reads_the_same_inside_the_model_file() =>
        SampleModel.Read(SampleModel.Tree().ToJsonString()).Model!.Initiatives.Select(i => i.Code).ShouldBe(Sample.Initiatives.Select(i => i.Code));

    [Fact]
    public void Other_initiatives_are_read_for_a_model_and_must_fit_it()
    {
        var (initiatives, none) = ModelReader.ReadInitiatives(SampleModel.Library, "mine.json", Sample);
        var (nothing, faults) = ModelReader.ReadInitiatives(SampleModel.Library.Replace("\"A.1.1\"", "\"OLD.1\"", StringComparison.Ordinal), "mine.json", Sample);

        none.ShouldBeEmpty();
        initiatives!.Select(i => i.Code).ShouldBe(["I-1", "I-2", "I-3"]);
        nothing.ShouldBeNull();
        faults.ShouldHaveSingleItem().ToString().ShouldStartWith("mine.json: initiatives[0].effects[0].question (I-1): There is no question OLD.1 in this model.");
    }

    [Theory]
    [InlineData("\"lag\": 2", "\"lag\": -2", "initiatives[2].dependsOn[0].lag (I-3)")]
    [InlineData("\"initiative\": \"I-1\", ", "", "initiatives[2].dependsOn[0].initiative (I-3)")]
    [InlineData("\"initiative\": \"I-1\"", "\"initiative\": \"I-9\"", "initiatives[2].dependsOn[0] (I-3)")]
    [InlineData("\"latest\": 9", "\"latest\": 2", "initiatives[2].latest (I-3)")]
    [InlineData("\"needs\": [ \"I-1\" ]", "\"needs\": [ \"I-9\" ]", "initiatives[2].effects[0].needs[0] (I-3)")]
    [InlineData("\"mandatory\": true", "\"mandatory\": 1", "initiatives[2].mandatory (I-3)")]
    public void What_is_wrong_about_a_window_or_a_dependency_is_found(string right, string wrong, string path) =>
        SampleModel.Read(SampleModel.Json, SampleModel.Library.Replace(right, wrong, StringComparison.Ordinal)).Faults.ShouldHaveSingleItem().Path.ShouldBe("library/initiatives.json: " + path);

    [Fact]
    public void A_fault_in_a_library_names_its_file() =>
        SampleModel.Read(SampleModel.Json, SampleModel.Library.Replace("\"raisesTo\": 0.9", "\"raisesTo\": 9", StringComparison.Ordinal))
            .Faults.ShouldHaveSingleItem().Path.ShouldBe("library/initiatives.json: initiatives[0].effects[0].raisesTo (I-1)");

    [Fact]
    public void A_library_that_is_no_JSON_names_its_file_and_line() =>
        SampleModel.Read(SampleModel.Json, "{\n  oops").Faults[0].ToString().ShouldStartWith("library/initiatives.json: line 2, column 3: The file is not valid JSON.");

    [Theory]
    [InlineData("", "line 1, column 1", "The file is empty.")]
    [InlineData("{ \"code\": \"a\",\n  \"title\": }", "line 2, column 12", "not valid JSON")]
    [InlineData("{ \"ä\": \"ü😀\", x }", "line 1, column 15", "not valid JSON")]
    [InlineData("{ \"code\": \"a\", }", "line 1, column 16", "not valid JSON")]
    [InlineData("// a model\n{}", "line 1, column 1", "not valid JSON")]
    [InlineData("{} {}", "line 1, column 4", "not valid JSON")]
    [InlineData("[]", "the whole file", "This must be a model, as an object in braces; it is a list.")]
    [InlineData("null", "the whole file", "it is null")]
    public void Text_that_is_no_JSON_object_is_one_fault_with_its_place(string json, string path, string says)
    {
        var fault = SampleModel.Read(json).Faults.ShouldHaveSingleItem();

        fault.Path.ShouldBe(path);
        fault.Problem.ShouldContain(says);
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() => SampleModel.Read("\uFEFF" + SampleModel.Json).Model.ShouldNotBeNull();

    [Fact]
    public void Half_a_character_is_found_in_texts_names_and_escapes()
    {
        SampleModel.Read("{ \"a\ud800\": 1 }").Faults.ShouldHaveSingleItem().Problem.ShouldContain("half a character");
        SampleModel.Read(SampleModel.Json.Replace("Every property once.", "\\ud800", StringComparison.Ordinal)).Faults.ShouldHaveSingleItem().ToString().ShouldContain("description (sample): The text holds half a character");
        SampleModel.Read(SampleModel.Json.Replace("\"minutes\"", "\"minutes\\udc00\"", StringComparison.Ordinal)).Faults.ShouldHaveSingleItem().Problem.ShouldContain("name holds half a character");
        SampleModel.Read(SampleModel.Json.Replace("\"kind\": \"yesNo\", \"text\"", "\"kind\": \"\\ud800\", \"text\"", StringComparison.Ordinal)).Faults.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_property_that_stands_twice_is_a_fault_wherever_it_is()
    {
        SampleModel.Read(SampleModel.Json.Replace("\"minutes\": 20", "\"minutes\": 20, \"minutes\": 20", StringComparison.Ordinal)).Faults.ShouldHaveSingleItem().ToString().ShouldContain("minutes: The property \"minutes\" stands here twice.");
        SampleModel.Read(SampleModel.Json.Replace("\"A\": 3", "\"A\": 3, \"A\": 1", StringComparison.Ordinal)).Faults.ShouldHaveSingleItem().Problem.ShouldContain("stands here twice");
        SampleModel.Read(SampleModel.Json.Replace("\"maxScore\": 2", "\"maxScore\": 2, \"max\\u0053core\": 3", StringComparison.Ordinal)).Faults.ShouldHaveSingleItem().Problem.ShouldContain("\"maxScore\" stands here twice");
    }

    [Fact]
    public void All_faults_are_found_at_once()
    {
        var faults = SampleModel.Faults(tree =>
        {
            tree.Put("scale/max", "0");
            tree.Put("nodes/0/weight", "-1");
            tree.Put("nodes/0/nodes/0/questions/0/options/0/code", "\"2\"");
            tree.Put("nodes/1/questions/1/points", "[ [1, 0], [0, 1] ]");
            tree.Put("caps/0/node", "\"Z\"");
            tree.Put("initiatives/0/dependsOn", "[ \"I-2\" ]");
            tree.Put("measures/0/questions/0", "\"Z\"");
        });

        faults.Select(f => f.Path).ShouldBe(
            [
                "scale.max (sample)", "nodes[0].weight (A)", "nodes[0].nodes[0].questions[0].options[1].code (A.1.1)", "nodes[1].questions[1].points[1] (B.2)", "caps[0].node", "initiatives[0].dependsOn (I-1)",
                "initiatives[0].dependsOn (I-1)", "measures[0].questions[0] (M-1)",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void One_mistake_does_not_drag_others_along() =>
        SampleModel.Faults(tree => tree.Put("nodes/0/nodes/0/questions/0/options/0/score", "\"0\"")).ShouldHaveSingleItem();

    [Fact]
    public void Siblings_that_all_weigh_nothing_are_allowed() => SampleModel.Faults(tree =>
    {
        foreach (var node in tree["nodes"]!.AsArray())
        {
            node!["weight"] = 0;
        }
    }).ShouldBeEmpty();

    [Fact]
    public void A_condition_may_look_ahead_as_long_as_there_is_no_circle() =>
        SampleModel.Faults(tree => tree.Put("nodes/0/nodes/0/questions/0/appliesWhen", "{ \"question\": \"C.2\", \"is\": [ \"yes\" ] }")).ShouldBeEmpty();

    [Fact]
    public void A_whole_number_may_be_written_with_a_point() =>
        SampleModel.Read(SampleModel.Json.Replace("\"minutes\": 20", "\"minutes\": 20.0", StringComparison.Ordinal)).Model!.Minutes.ShouldBe(20);

    [Fact]
    public void Other_degrees_of_agreement_are_numbered_with_words_at_the_ends() =>
        ((SingleChoiceQuestion)SampleModel.Read(SampleModel.Json.Replace("\"points\": 5", "\"points\": 3", StringComparison.Ordinal).Replace("\"is\": [ \"4\", \"5\" ]", "\"is\": [ \"3\" ]", StringComparison.Ordinal)).Model!.FindQuestion("A.2.2")!)
            .Options.Select(o => (o.Code, o.Text, o.Score)).ShouldBe([("1", "1 – Strongly disagree", 0), ("2", "2", 0.5), ("3", "3 – Strongly agree", 1)]);

    [Fact]
    public void Grouping_deeper_than_twenty_is_a_fault_and_not_a_crash()
    {
        SampleModel.Faults(tree => tree.Put("nodes/1", Nested(20))).ShouldAllBe(f => !f.Problem.Contains("deep"));
        SampleModel.Faults(tree => tree.Put("nodes/1", Nested(21))).ShouldContain(f => f.Problem == "Nodes are grouped more than 20 deep.");
        var deep = string.Concat(Enumerable.Repeat("{\"not\":", 40)) + "{\"question\":\"B.1\",\"answered\":true}" + new string('}', 40);
        SampleModel.Faults(tree => tree.Put("contradictions/0/when", deep)).ShouldHaveSingleItem().Problem.ShouldBe("Conditions are nested more than 20 deep.");
        SampleModel.Read(new string('[', 100_000)).Faults.ShouldHaveSingleItem().Problem.ShouldBe("The file is nested more than 128 deep.");
    }

    [Fact]
    public void Sizes_have_limits()
    {
        SampleModel.Faults(tree => tree["title"] = new string('x', 501)).ShouldHaveSingleItem().Problem.ShouldBe("The text is 501 characters long; at most 500 fit.");
        SampleModel.Faults(tree => tree["nodes"]![0]!["code"] = new string('x', 65)).ShouldContain(f => f.Problem.EndsWith("cannot be a code."));
        SampleModel.Read(new string(' ', ModelReader.LongestFile + 1)).Faults.ShouldHaveSingleItem().Problem.ShouldContain("longer than 20 million characters");
        SampleModel.Faults(tree => tree.Put("nodes/1/questions", Questions(ModelReader.MostQuestions - 6))).ShouldContain(f => f.Problem == "The model has more than 5000 questions.");
    }

    [Fact]
    public void A_file_full_of_faults_is_answered_soon_and_with_a_list_that_ends()
    {
        var faults = SampleModel.Faults(tree =>
        {
            var questions = tree.At("nodes/1/questions").AsArray();
            for (var i = 0; i < 2_000; i++)
            {
                questions.Add(JsonNode.Parse($$"""{ "code": "a-long-code-for-a-question-{{i}}", "kind": "yesNo", "text": "t", "appliesWhen": { "question": "a-long-code-for-a-qeustoin-{{i}}", "answered": true } }"""));
            }
        });

        faults.Count.ShouldBe(ModelReader.MostFaults + 1);
        faults[^1].Problem.ShouldBe("There are more faults than these.");
    }

    [Fact]
    public void A_long_chain_of_conditions_is_no_circle() => SampleModel.Faults(tree =>
    {
        var questions = tree.At("nodes/1/questions").AsArray();
        for (var i = 0; i < 4_000; i++)
        {
            questions.Add(JsonNode.Parse($$"""{ "code": "Q{{i}}", "kind": "yesNo", "text": "t", "appliesWhen": { "question": "{{(i == 3_999 ? "A.1.1" : $"Q{i + 1}")}}", "answered": true } }"""));
        }
    }).ShouldBeEmpty();

    private static T Question<T>(string code)
        where T : Question => Sample.FindQuestion(code).ShouldBeOfType<T>();

    private static string Nested(int depth) =>
        string.Concat(Enumerable.Range(1, depth - 1).Select(i => $$"""{ "code": "D{{i}}", "title": "t", "nodes": [ """)) + """{ "code": "D", "title": "t", "questions": [ { "code": "D.1", "kind": "yesNo", "text": "t" } ] }""" + string.Concat(Enumerable.Repeat(" ] }", depth - 1));

    private static string Questions(int count) =>
        "[" + string.Join(',', Enumerable.Range(1, count).Select(i => $$"""{ "code": "Q{{i}}", "kind": "yesNo", "text": "t" }""")) + "]";
}
