using CsCheck;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Tests.Models;

namespace MaturityAssessment.Domain.Tests.Assessments;

public class AnswerTableTests
{
    private static readonly MaturityModel Sample = SampleModel.Model;
    private static readonly string[] Everything = ["organisation", "parent", "cycle", "sector", "size", "region", .. Sample.Questions.Select(q => q.Code)];

    [Fact]
    public void A_row_holds_attributes_and_answers()
    {
        var table = Read(
            ["organisation", "A.2.1", "parent", "B.2", "cycle", "sector", "size", "A.1.1"],
            [" Tax ", "yes", "Finance", "12", "2026", "central", "large", ""]).Table.ShouldNotBeNull();

        var row = table.Rows.ShouldHaveSingleItem();
        (row.Line, row.Organisation, row.Parent, row.Cycle, row.Sector, row.Size).ShouldBe((2, "Tax", "Finance", "2026", "central", "large"));
        row.Sheet.Answers.Keys.ShouldBe(["A.2.1", "B.2"], ignoreOrder: true);
        row.Sheet.Find("B.2")!.Value.ShouldBe(new AnswerValue.Number(12));
        row.Sheet.Find("A.1.1").ShouldBeNull("an empty cell is unanswered");
    }

    [Fact]
    public void Further_columns_are_kept_as_attributes_and_named()
    {
        var table = Read([.. Everything, "A.l.2x"], [.. Everything.Select(c => c == "organisation" ? "Tax" : c == "region" ? " North " : ""), "1"]).Table!;

        table.Rows[0].Attributes.ShouldBe(new Dictionary<string, string> { ["region"] = "North", ["A.l.2x"] = "1" });
        table.Notes.ShouldBe(
        [
            "Column \"region\" is not a question of the model and is not scored.",
            "Column \"A.l.2x\" is not a question of the model and is not scored. Did you mean A.1.2?",
        ]);
    }

    [Fact]
    public void Questions_without_a_column_are_named()
    {
        Read(["organisation", .. Sample.Questions.Skip(1).Select(q => q.Code)], ["Tax", .. Sample.Questions.Skip(1).Select(_ => "")]).Table!.Notes.ShouldBe(["1 question has no column and counts as unanswered: A.1.1."]);
        Read(["organisation", "A.1.1"], ["Tax", "1"]).Table!.Notes.ShouldBe(["9 questions have no column and count as unanswered: A.1.2, A.2.1, A.2.2, A.2.3, B.1, B.2, B.3, C.1, C.2."]);
        Read(Everything[..5].Concat(Everything[6..]).ToArray(), [.. Everything[..5].Concat(Everything[6..]).Select(c => c == "organisation" ? "Tax" : "")]).Table!.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void All_faults_are_found_at_once_each_with_line_and_column()
    {
        var reading = Read(["organisation", "A.1.1", "B.3"], ["Tax", "9", "120"], ["", "1", "50"], ["Land", "NA", "NA"], ["Sea", "1"], ["Tax", "1", ""]);

        reading.Table.ShouldBeNull();
        reading.Faults.Select(f => (f.Line, f.Column)).ShouldBe([(2, "A.1.1"), (2, "B.3"), (3, "organisation"), (4, "B.3"), (5, ""), (6, "organisation")]);
        reading.Faults.Select(f => f.ToString()).ShouldBe(
        [
            "line 2, column A.1.1: \"9\" is not an answer to A.1.1; write 1, 2, 3, 4, or the exact text of one of these options, or NA, or leave the cell empty.",
            "line 2, column B.3: \"120\" is not an answer to B.3; write a number from 0 to 100 with a decimal point, without thousands separators or %, or leave the cell empty.",
            "line 3, column organisation: This row names no organisation; write whose answers these are.",
            "line 4, column B.3: B.3 does not allow \"not applicable\"; write a number from 0 to 100 with a decimal point, without thousands separators or %, or leave the cell empty.",
            "line 5: This row has 2 cells, the header has 3; give every row one cell per column, and put cells that hold a comma in quotes.",
            "line 6, column organisation: Tax stands in line 2 already; keep one of the two rows, or tell them apart by parent or cycle.",
        ]);
    }

    [Fact]
    public void The_same_organisation_may_stand_under_another_parent_or_in_another_cycle()
    {
        string[] header = ["organisation", "parent", "cycle", "A.1.1"];

        Read(header, ["Tax", "North", "2025", "1"], ["Tax", "North", "2026", "1"], ["Tax", "South", "2026", "1"]).Faults.ShouldBeEmpty();
        Read(header, ["Tax", "North", "2025", "1"], ["Tax", " North", "2025 ", "2"]).Faults.ShouldHaveSingleItem().Problem.ShouldStartWith("Tax of North, cycle 2025, stands in line 2 already");
    }

    [Theory]
    [InlineData("Organisation,A.1.1", "There is no column \"organisation\"; rename the column \"Organisation\".")]
    [InlineData("organization,A.1.1", "rename the column \"organization\".")]
    [InlineData("name,A.1.1", "There is no column \"organisation\"; add it")]
    [InlineData("organisation;A.1.1", "separate the columns with commas")]
    [InlineData("organisation,A.1.1,A.1.1", "stands in the header twice")]
    [InlineData("organisation,parent, parent,A.1.1", "stands in the header twice")]
    [InlineData("organisation,,A.1.1", "Column 2 has no name; name it in the header, or remove it.")]
    [InlineData("organisation,sector", "No column is named for a question of the model sample; name the columns by question codes, such as A.1.1.")]
    public void A_header_that_cannot_be_read_is_a_fault_in_line_1(string header, string says)
    {
        var cells = header.Split(',');
        var fault = Read(cells, [.. cells.Select((_, i) => i == 0 ? "Tax" : "")]).Faults.ShouldHaveSingleItem();

        fault.Line.ShouldBe(1);
        fault.Problem.ShouldContain(says);
    }

    [Fact]
    public void A_table_without_rows_is_a_fault() => Read(["organisation", "A.1.1"]).Faults.ShouldHaveSingleItem().ToString().ShouldBe("line 1: There is no row below the header; add one row for each assessment.");

    [Fact]
    public void A_list_of_faults_ends()
    {
        var faults = Read(["organisation", "A.1.1"], [.. Enumerable.Range(0, 3_000).Select(i => (string[])[$"O{i}", "9"])]).Faults;

        faults.Count.ShouldBe(AnswerTableReader.MostFaults + 1);
        faults[^1].Problem.ShouldContain("more faults");
    }

    [Fact]
    public void No_cells_make_the_reader_throw_and_no_row_is_dropped() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.OneOf(Everything)).Array[0, 6], Gen.OneOf(Gen.String, Gen.OneOf("Tax", "1", "yes", "NA", "-", "")).Array[0, 6].Array[0, 5]).Sample(
            (header, rows) =>
            {
                var reading = Read(header, rows);
                if (reading.Table is { } table)
                {
                    reading.Faults.ShouldBeEmpty();
                    table.Rows.Count.ShouldBe(rows.Length);
                    foreach (var (row, cells) in table.Rows.Zip(rows, (r, c) => (r, c)))
                    {
                        // Every cell that says something is somewhere in the row.
                        var said = header.Zip(cells).Count(pair => pair.First.Trim() is var name && Sample.FindQuestion(name) is not null && pair.Second.Trim().Length > 0);
                        row.Sheet.Answers.Count.ShouldBe(said);
                    }
                }
                else
                {
                    reading.Faults.ShouldNotBeEmpty();
                }
            },
            iter: 5_000);

    private static AnswerTableReading Read(string[] header, params string[][] rows) =>
        AnswerTableReader.Read(Sample, new AnswerTableLine(1, header), rows.Select((cells, i) => new AnswerTableLine(i + 2, cells)));
}
