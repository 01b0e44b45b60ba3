using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Tests.Models;

public class ShippedModelsTests
{
    private static readonly MaturityModel Full = Assets.Model("government-digital-maturity");
    private static readonly MaturityModel QuickScan = Assets.Model("quick-scan");

    public static TheoryData<string> Files => [.. Assets.ModelFiles().Select(f => Path.GetFileNameWithoutExtension(f))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_shipped_model_reads_without_a_fault(string name)
    {
        var reading = Assets.Read(Path.Combine(Assets.Models, name + ".json"));

        reading.Faults.ShouldBeEmpty();
        reading.Model.ShouldNotBeNull().Code.ShouldBe(name, "the file is named for its code");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Everything_in_a_shipped_model_counts(string name)
    {
        var model = Assets.Model(name);

        model.Root.DescendantNodes().ShouldAllBe(n => n.Weight > 0);
        model.Questions.ShouldAllBe(q => q.Weight > 0);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_level_question_has_a_descriptor_of_its_own_for_each_level(string name)
    {
        var model = Assets.Model(name);
        var levels = model.Questions.OfType<SingleChoiceQuestion>().Where(q => q.Kind == QuestionKind.Level).ToList();

        levels.ShouldNotBeEmpty();
        levels.ShouldAllBe(q => q.Options.Select(o => o.Code).SequenceEqual(model.Scale.Levels.Select(l => $"{l.Number}")));
        levels.SelectMany(q => q.Options).GroupBy(o => o.Text.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty("a descriptor used twice describes neither question");
        levels.SelectMany(q => q.Options).ShouldAllBe(o => o.Text.Length >= 30);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_question_can_be_reached(string name)
    {
        var model = Assets.Model(name);

        // A condition holds for some answers: tried with the best and with the worst answer to everything it names.
        foreach (var question in model.Questions.Where(q => q.AppliesWhen is not null))
        {
            var named = question.AppliesWhen!.Questions.Select(code => model.FindQuestion(code)!).ToList();
            Answers(named).Any(answers => question.AppliesWhen.Holds(answers.GetValueOrDefault, code => answers.TryGetValue(code, out var a) ? model.FindQuestion(code)!.ScoreOf(a) : null))
                .ShouldBeTrue($"{question.Code} is never asked");
        }

        model.Questions.Count.ShouldBe(model.Root.DescendantNodes().Sum(n => n.Questions.Count));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_question_says_why_it_is_asked_and_what_would_show_it(string name) =>
        Assets.Model(name).Questions.ShouldAllBe(q => q.Why.Length > 20 && q.Evidence.Length > 20);

    [Fact]
    public void The_full_model_has_ten_dimensions_and_82_questions()
    {
        Full.Dimensions.Count.ShouldBe(10);
        Full.Dimensions.Sum(d => d.Weight).ShouldBe(100);
        Full.Questions.Count.ShouldBe(82);
        Full.Initiatives.ShouldNotBeEmpty();
        Full.Challenges.ShouldNotBeEmpty();
        Full.Objections.ShouldNotBeEmpty();
        Full.Measures.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_quick_scan_has_twelve_questions_on_the_same_dimensions_with_the_same_weights()
    {
        QuickScan.Questions.Count.ShouldBe(12);
        QuickScan.Dimensions.Select(d => (d.Code, d.Title, d.Weight)).ShouldBe(Full.Dimensions.Select(d => (d.Code, d.Title, d.Weight)));
    }

    [Fact]
    public void Every_answer_of_the_quick_scan_carries_over_to_questions_of_its_dimension_in_the_full_model()
    {
        foreach (var question in QuickScan.Questions)
        {
            question.CarriesOverTo.ShouldNotBeEmpty(question.Code);
            foreach (var code in question.CarriesOverTo)
            {
                Full.FindQuestion(code).ShouldNotBeNull($"{question.Code} carries over to {code}");
                code.Split('.')[0].ShouldBe(question.Code.Split('.')[0]);
            }
        }
    }

    [Fact]
    public void Every_question_of_the_full_model_is_lifted_by_some_initiative()
    {
        var lifted = Full.Initiatives.SelectMany(i => i.Effects).Select(e => e.Question).ToHashSet();

        Full.Questions.Select(q => q.Code).Where(code => !lifted.Contains(code)).ShouldBeEmpty();
        lifted.Where(code => Full.FindQuestion(code) is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_initiative_comes_after_those_it_depends_on()
    {
        // Taking away whatever waits for nothing must take away everything: otherwise there is a circle.
        var waiting = Full.Initiatives.ToDictionary(i => i.Code);
        while (waiting.Values.FirstOrDefault(i => !i.DependsOn.Any(waiting.ContainsKey)) is { } free)
        {
            waiting.Remove(free.Code);
        }

        waiting.Keys.ShouldBeEmpty();
        Full.Initiatives.SelectMany(i => i.DependsOn.Select(d => (i, Full.FindInitiative(d)!))).ShouldAllBe(pair => pair.Item2.Phase <= pair.i.Phase);
        Full.Initiatives.Select(i => i.Phase).Distinct().Count().ShouldBe(Enum.GetValues<RoadmapPhase>().Length);
    }

    [Fact]
    public void Every_challenge_is_met_by_initiatives_of_the_library() =>
        Full.Challenges.SelectMany(c => c.Mitigations).ShouldAllBe(m => m.Initiatives.Count > 0 && m.Initiatives.All(i => Full.FindInitiative(i) != null));

    private static IEnumerable<Dictionary<string, AnswerValue>> Answers(List<Question> questions)
    {
        yield return [];
        foreach (var pick in (Func<Question, AnswerValue>[])[Best, Worst])
        {
            yield return questions.DistinctBy(q => q.Code).ToDictionary(q => q.Code, pick);
        }
    }

    private static AnswerValue Best(Question question) => Extreme(question, best: true);

    private static AnswerValue Worst(Question question) => Extreme(question, best: false);

    private static AnswerValue Extreme(Question question, bool best) => question switch
    {
        SingleChoiceQuestion single => new AnswerValue.Option((best ? single.Options.MaxBy(o => o.Score) : single.Options.MinBy(o => o.Score))!.Code),
        MultipleChoiceQuestion multiple => new AnswerValue.Options(best ? [.. multiple.Options.Select(o => o.Code)] : []),
        NumberQuestion number => new AnswerValue.Number(best ? number.Points.MaxBy(p => p.Score).Value : number.Points.MinBy(p => p.Score).Value),
        _ => throw new InvalidOperationException(),
    };
}
