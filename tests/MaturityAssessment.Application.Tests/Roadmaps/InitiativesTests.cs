using System.Text;
using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Tests.Roadmaps;

public sealed class InitiativesTestsOnSqlite() : InitiativesTests(new OnSqlite());

public sealed class InitiativesTestsOnSqlServer() : InitiativesTests(new OnSqlServer());

/// <summary>Initiatives of an agency beside those of the library, and the tables they come and go in.</summary>
public abstract class InitiativesTests(TestDatabase database) : WorldTests(database)
{
    private static readonly Initiative Own = new()
    {
        Code = "OWN-1",
        Title = "Train everybody",
        Phase = RoadmapPhase.Foundation,
        Cost = new(1_000, 2_000, 3_000),
        Periods = 1,
        DependsOn = ["I1"],
        Effects = [new("A.1.2", 1)],
        Effort = new Dictionary<string, double> { ["change"] = 1.5 },
        Measures = ["Everybody passes."],
    };

    [Fact]
    public async Task Own_and_edited_initiatives_are_planned_like_the_librarys()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await World.Send(World.Lead, new SaveInitiative(assessment, Own, 0, IsNew: true));
        await World.Send(World.Lead, new SaveInitiative(assessment, TestModel.Small.Initiatives[0] with { Cost = new(1, 7, 9) }, 0));

        var plan = await World.Send(World.Viewer, new GetRoadmap(assessment));
        plan.Phases.SelectMany(p => p.Initiatives).Select(i => (i.Initiative.Code, i.Cost)).ShouldBe([("I1", 7m), ("OWN-1", 2_000m), ("I2", 80_000m)], ignoreOrder: true);
        await World.Send(World.Lead, new ChangeRoadmap(assessment, 2_000_000, 12, new(2026, 4, 1), ["OWN-1"], [], 0));
        var rows = (await World.Send(World.Viewer, new GetInitiatives(assessment))).Rows;
        rows.Select(r => (r.Initiative.Code, r.Origin, r.Version)).ShouldBe([("I1", InitiativeOrigin.Edited, 1), ("I2", InitiativeOrigin.Library, 0), ("OWN-1", InitiativeOrigin.Own, 1)]);
        rows[2].Initiative.Effort["change"].ShouldBe(1.5);
        Encoding.Latin1.GetString((await World.Send(World.Viewer, new MakeReport(assessment, new()))).Content).ShouldStartWith("%PDF");

        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new SaveInitiative(assessment, TestModel.Small.Initiatives[0] with { Phase = RoadmapPhase.Foundation, DependsOn = ["OWN-1"] }, 1))))
            .Message.ShouldContain("in a circle");
        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new SaveInitiative(assessment, Own with { Code = "OWN-2", Effects = [new("OLD.1", 0.5)], Cost = new(-1, 0, 0) }, 0)))).Message
            .ShouldSatisfyAllConditions(m => m.ShouldContain("no such question"), m => m.ShouldContain("cannot be negative"));
        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Lead, new SaveInitiative(assessment, Own with { Title = "Another" }, 0, IsNew: true)))).Message.ShouldContain("is taken by");

        await World.Send(World.Lead, new RemoveInitiative(assessment, "OWN-1", 1));
        await World.Send(World.Lead, new RemoveInitiative(assessment, "I1", 1));
        (await World.Send(World.Viewer, new GetInitiatives(assessment))).Rows.ShouldAllBe(r => r.Origin == InitiativeOrigin.Library);
        (await World.Send(World.Viewer, new GetRoadmap(assessment))).Pinned.ShouldBeEmpty("what is gone cannot be required");
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Excel)]
    public async Task What_is_exported_comes_back_as_it_was_and_formulas_stay_text(TableFormat format)
    {
        var assessment = await World.SubmittedAsync(level: 2);
        var odd = Own with { Title = "=HYPERLINK(\"http://x\")", Description = "+ plus, \"quotes\"; and\na line", Risks = ["One; two", "Three"] };
        await World.Send(World.Lead, new SaveInitiative(assessment, odd, 0));
        var file = await World.Send(World.Viewer, new ExportInitiatives(assessment, format));

        if (format == TableFormat.Csv)
        {
            Encoding.UTF8.GetString(file.Content).ShouldContain("'=HYPERLINK");
        }

        (await World.Send(World.Lead, new ImportInitiatives(assessment, file.Content))).ShouldBe(new(0, 0, 3));
        var other = await World.SubmittedAsync("2027", level: 2);
        (await World.Send(World.Lead, new ImportInitiatives(other, file.Content))).ShouldBe(new(1, 0, 2));
        (await World.Send(World.Viewer, new GetInitiatives(other))).Rows[2].Initiative.ShouldSatisfyAllConditions(
            i => i.Title.ShouldBe(odd.Title), i => i.Description.ShouldBe(odd.Description), i => i.Risks.ShouldBe(odd.Risks), i => i.Effects.Select(e => (e.Question, e.RaisesTo)).ShouldBe(odd.Effects.Select(e => (e.Question, e.RaisesTo))), i => i.Cost.ShouldBe(odd.Cost));
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Excel)]
    public async Task What_has_no_column_is_stored_and_survives_an_export_and_an_import(TableFormat format)
    {
        var assessment = await World.SubmittedAsync(level: 2);
        var timed = Own with { IsMandatory = true, Earliest = 2, Latest = 8, Lags = new Dictionary<string, int> { ["I1"] = 1 }, Effects = [new("A.1.2", 1) { Needs = ["I2"] }] };
        await World.Send(World.Lead, new SaveInitiative(assessment, timed, 0));
        var file = await World.Send(World.Viewer, new ExportInitiatives(assessment, format));

        (await World.Send(World.Lead, new ImportInitiatives(assessment, file.Content))).ShouldBe(new(0, 0, 3));
        (await World.Send(World.Lead, new ImportInitiatives(assessment, Encoding.UTF8.GetBytes("code,costHigh,effects\r\nOWN-1,9000,A.1.1=0.5; A.1.2=0.75")))).ShouldBe(new(0, 1, 0));

        var stored = (await World.Send(World.Viewer, new GetInitiatives(assessment))).Rows[2].Initiative;
        (stored.Cost.High, stored.IsMandatory, stored.Earliest, stored.Latest, stored.Lags["I1"]).ShouldBe((9_000m, true, 2, 8, 1));
        stored.Effects.Select(e => $"{e.Question} {string.Join('+', e.Needs)}").ShouldBe(["A.1.1 ", "A.1.2 I2"]);
        await World.Send(World.Lead, new ImportInitiatives(assessment, "code,dependsOn\r\nOWN-1,"u8.ToArray()));
        (await World.Send(World.Viewer, new GetInitiatives(assessment))).Rows[2].Initiative.Lags.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_effect_of_another_needs_cannot_be_removed()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        await World.Send(World.Lead, new SaveInitiative(assessment, Own, 0));
        await World.Send(World.Lead, new SaveInitiative(assessment, TestModel.Small.Initiatives[0] with { Effects = [new("A.1.1", 1) { Needs = ["OWN-1"] }] }, 0));

        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Lead, new RemoveInitiative(assessment, "OWN-1", 1)))).Message.ShouldContain("names OWN-1");
    }

    [Fact]
    public async Task A_faulty_file_is_refused_with_all_faults_and_nothing_of_it_is_kept()
    {
        var assessment = await World.SubmittedAsync(level: 2);
        const string Csv = "code,title,phase,costLow,costLikely,costHigh,periods,effects,dependsOn\r\n"
            + "NEW-1,Fine,foundation,1,2,3,1,A.1.1=0.5,I1\r\n"
            + "NEW-2,Poor,whenever,1,a lot,3,1.5,A.1.1,\r\n"
            + "NEW-3,Dear,foundation,-1,2,3,1,OLD.9=0.5,NEW-9\r\n";

        var refused = await Should.ThrowAsync<InputRefusedException>(() => World.Send(World.Lead, new ImportInitiatives(assessment, Encoding.UTF8.GetBytes(Csv))));

        refused.Faults.ShouldBe([
            "Line 3, column phase: \"whenever\" is no phase. Use assessment, foundation or execution.",
            "Line 3, column costLikely: \"a lot\" is not an amount. Write it like 1200000 or 1200000.50.",
            "Line 3, column periods: \"1.5\" is not a whole number of quarters, such as 2.",
            "Line 3, column effects: \"A.1.1\" cannot be read. Write a name, an equals sign and a number, such as STR.1.1=0.5. Part several with a semicolon.",
        ]);
        var rules = await Should.ThrowAsync<InputRefusedException>(() => World.Send(World.Lead, new ImportInitiatives(assessment, Encoding.UTF8.GetBytes(string.Join("\r\n", Csv.Split("\r\n").Where(l => !l.StartsWith("NEW-2", StringComparison.Ordinal)))))));
        rules.Faults.Count.ShouldBe(3);
        rules.Faults.ShouldAllBe(f => f.StartsWith("Line 3, column "));
        (await Should.ThrowAsync<InputRefusedException>(() => World.Send(World.Lead, new ImportInitiatives(assessment, [.. "PK"u8, 3, 4, 1])))).Message.ShouldContain("cannot be read");
        (await Should.ThrowAsync<InputRefusedException>(() => World.Send(World.Lead, new ImportInitiatives(assessment, "code,cost\r\nX,1"u8.ToArray())))).Message.ShouldContain("column cost");
        (await World.Look(db => db.RoadmapInitiatives.CountAsync())).ShouldBe(0);
    }
}
