using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

public class InitiativeRulesTests
{
    private static readonly MaturityModel Model = Small();
    private static readonly Initiative First = new() { Code = "I1", Title = "Write a vision", Phase = RoadmapPhase.Assessment, Cost = new(1, 2, 3), Periods = 1, Effects = [new("Q1", 0.75)] };
    private static readonly Initiative Second = new() { Code = "I2", Title = "Measure", Phase = RoadmapPhase.Foundation, Cost = new(1, 2, 3), Periods = 2, DependsOn = ["I1"] };

    [Fact]
    public void A_sound_one_has_no_fault()
    {
        Faults(First).ShouldBeEmpty();
        Faults(Second).ShouldBeEmpty();
        Faults(Second with { IsMandatory = true, Earliest = 2, Latest = 3, Lags = new Dictionary<string, int> { ["I1"] = 400 }, Effects = [new("Q2", 1) { Needs = ["I1"] }] }).ShouldBeEmpty();
        Faults(First with { Code = "OWN-1", DependsOn = ["I1"], Excludes = ["I2"], Effort = new Dictionary<string, double> { ["delivery"] = 0.5 } }).ShouldBeEmpty();
    }

    public static TheoryData<string, string, string> Bad => new()
    {
        { "no title", nameof(Initiative.Title), "title is missing" },
        { "a code with a blank", nameof(Initiative.Code), "cannot be used" },
        { "a negative cost", nameof(Initiative.Cost), "cannot be negative" },
        { "an absurd cost", nameof(Initiative.Cost), "cannot be more than" },
        { "likely over high", nameof(Initiative.Cost), "must lie between" },
        { "no quarter", nameof(Initiative.Periods), "1 to 40 quarters" },
        { "an unknown question", nameof(Initiative.Effects), "has no such question" },
        { "an effect of zero", nameof(Initiative.Effects), "above 0 and at most 1" },
        { "an effect over one", nameof(Initiative.Effects), "above 0 and at most 1" },
        { "an effect that is no number", nameof(Initiative.Effects), "above 0 and at most 1" },
        { "an effect twice", nameof(Initiative.Effects), "lifted twice" },
        { "an unknown dependency", nameof(Initiative.DependsOn), "no such initiative" },
        { "itself before", nameof(Initiative.DependsOn), "depends on itself" },
        { "a circle", nameof(Initiative.DependsOn), "in a circle" },
        { "a later phase before", nameof(Initiative.DependsOn), "later phase" },
        { "both needed and excluded", nameof(Initiative.Excludes), "excludes it" },
        { "a window that is too short", nameof(Initiative.Periods), "between quarter 2 and quarter 3" },
        { "a window from nowhere", nameof(Initiative.Periods), "counted from 1" },
        { "a wait without a dependency", nameof(Initiative.DependsOn), "does not depend on it" },
        { "an endless wait", nameof(Initiative.DependsOn), "wait 0 to 400 quarters" },
        { "an effect that needs what is not there", nameof(Initiative.Effects), "no such other initiative" },
        { "an effect that needs itself", nameof(Initiative.Effects), "no such other initiative" },
        { "negative people", nameof(Initiative.Effort), "from 0 to 10,000" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_no_library_may_hold_is_refused_with_a_sentence_at_its_field(string what, string field, string words)
    {
        var faults = Faults(With(what));

        faults.ShouldContain(f => f.Field == field && f.Sentence.Contains(words, StringComparison.Ordinal), string.Join(" | ", faults));
    }

    [Fact]
    public void An_edited_one_stands_in_the_place_of_the_librarys_and_own_ones_follow()
    {
        var merged = MergedInitiatives.Of(Model, [First with { Code = "Z" }, First with { Title = "Edited" }, First with { Code = "B" }]);

        merged.Select(i => $"{i.Code} {i.Title}").ShouldBe(["I1 Edited", "I2 Measure", "B Write a vision", "Z Write a vision"]);
    }

    private static IReadOnlyList<InitiativeFault> Faults(Initiative initiative) => InitiativeRules.Faults(initiative, Model, [First, Second]);

    private static Initiative With(string what) => what switch
    {
        "no title" => First with { Title = " " },
        "a code with a blank" => First with { Code = "A B" },
        "a negative cost" => First with { Cost = new(-1, 2, 3) },
        "an absurd cost" => First with { Cost = new(1, 2, 1_000_000_000_001) },
        "likely over high" => First with { Cost = new(1, 4, 3) },
        "no quarter" => First with { Periods = 0 },
        "an unknown question" => First with { Effects = [new("OLD.1", 0.5)] },
        "an effect of zero" => First with { Effects = [new("Q1", 0)] },
        "an effect over one" => First with { Effects = [new("Q1", 1.01)] },
        "an effect that is no number" => First with { Effects = [new("Q1", double.NaN)] },
        "an effect twice" => First with { Effects = [new("Q1", 0.5), new("Q1", 0.75)] },
        "an unknown dependency" => First with { DependsOn = ["I9"] },
        "itself before" => First with { DependsOn = ["I1"] },
        "a circle" => First with { Phase = RoadmapPhase.Foundation, DependsOn = ["I2"] },
        "a later phase before" => First with { DependsOn = ["I2"] },
        "both needed and excluded" => Second with { Excludes = ["I1"] },
        "a window that is too short" => First with { Earliest = 2, Latest = 3, Periods = 3 },
        "a window from nowhere" => First with { Earliest = 0 },
        "a wait without a dependency" => First with { Lags = new Dictionary<string, int> { ["I2"] = 1 } },
        "an endless wait" => Second with { Lags = new Dictionary<string, int> { ["I1"] = int.MaxValue } },
        "an effect that needs what is not there" => First with { Effects = [new("Q1", 0.5) { Needs = ["I9"] }] },
        "an effect that needs itself" => First with { Effects = [new("Q1", 0.5) { Needs = ["I1"] }] },
        "negative people" => First with { Effort = new Dictionary<string, double> { ["delivery"] = -1 } },
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static MaturityModel Small()
    {
        var reading = ModelReader.Read(
            """
            { "code": "small", "version": "1", "title": "Small",
              "scale": { "min": 0, "max": 100, "levels": [ { "level": 1, "name": "Low", "from": 0, "description": "" }, { "level": 2, "name": "High", "from": 0.5, "description": "" } ] },
              "nodes": [ { "code": "A", "title": "A", "questions": [ { "code": "Q1", "kind": "yesNo", "text": "One?" }, { "code": "Q2", "kind": "yesNo", "text": "Two?" } ] } ],
              "initiatives": [
                { "code": "I1", "title": "Write a vision", "phase": "assessment", "effects": [ { "question": "Q1", "raisesTo": 0.75 } ], "cost": { "low": 1, "likely": 2, "high": 3 }, "periods": 1 },
                { "code": "I2", "title": "Measure", "phase": "foundation", "effects": [], "cost": { "low": 1, "likely": 2, "high": 3 }, "periods": 2, "dependsOn": [ "I1" ] } ] }
            """, _ => null);
        return reading.Model ?? throw new InvalidOperationException(string.Join(" ", reading.Faults));
    }
}
