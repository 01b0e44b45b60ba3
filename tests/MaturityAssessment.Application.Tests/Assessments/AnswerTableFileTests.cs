using System.Text;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Tests.Assessments;

public sealed class AnswerTableFileTests : IDisposable
{
    private static readonly MaturityModel Model = ModelReader.Read(
        """
        { "code": "m", "version": "1", "title": "M", "scale": { "levels": [ { "level": 1, "name": "One", "from": 0 } ] },
          "nodes": [ { "code": "A", "title": "A", "questions": [
            { "code": "A.1", "kind": "choice", "text": "Which?", "options": [ { "code": "L", "text": "Low, or \"nothing\"", "score": 0 }, { "code": "H", "text": "High\nand wide", "score": 1 } ] },
            { "code": "A.2", "kind": "number", "text": "How many?", "points": [ [0, 0], [10, 1] ] } ] } ] }
        """,
        _ => null).Model!;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_table_is_read_by_the_rules_of_RFC_4180()
    {
        var table = Read("organisation,A.1,A.2\r\n\"Tax, \"\"north\"\"\",\"Low, or \"\"nothing\"\"\",1.5\r\nLand,\"High\nand wide\",\r\n");

        table.Rows.Select(r => (r.Line, r.Organisation)).ShouldBe([(2, "Tax, \"north\""), (3, "Land")]);
        table.Rows.Select(r => r.Sheet.Find("A.1")!.Value).ShouldBe([new AnswerValue.Option("L"), new AnswerValue.Option("H")]);
        table.Rows[0].Sheet.Find("A.2")!.Value.ShouldBe(new AnswerValue.Number(1.5));
        table.Rows[1].Sheet.Find("A.2").ShouldBeNull();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_fault_names_the_line_on_which_its_row_begins(string end)
    {
        var text = string.Join(end, "organisation,A.1,A.2", $"Tax,\"High{end}and wide\",1", "", "Land,X,1", $"Sea,\"a{end}b{end}c\",1", "Air,L,x");

        Faults(text).Where(f => !f.Problem.Contains("and wide")).Select(f => f.Line).ShouldBe([5, 6, 9]);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_column()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "organisation,A.1\nTäx,L\n"u8];

        AnswerTableFile.Read(bytes, Model).Table!.Rows[0].Organisation.ShouldBe("Täx");
        File.WriteAllBytes(_file, bytes);
        AnswerTableFile.Load(_file, Model).Rows[0].Organisation.ShouldBe("Täx");
    }

    [Theory]
    [InlineData("organisation,A.1\n\"Tax,L\nLand,H\n", 2)]
    [InlineData("organisation,A.1\nLand,H\nTax,\"L", 3)]
    [InlineData("organisation,A.1\nTax,\"L\"x\n", 2)]
    [InlineData("organisation,A.1\nTa\"x,L\n", 2)]
    [InlineData("organisation,A.1\nTax, \"L\"\n", 2)]
    [InlineData("\"organisation,A.1\nTax,L\n", 1)]
    public void Quotes_that_do_not_match_are_a_fault_with_its_line(string text, int line)
    {
        var fault = Faults(text).ShouldHaveSingleItem();

        fault.Line.ShouldBe(line);
        fault.Problem.ShouldContain("The quotes in this row do not match");
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x6F, 0x00 }, "not UTF-8 text; save it again with the encoding UTF-8")]
    [InlineData(new byte[] { 0x6F, 0xE4, 0x0A }, "not UTF-8 text")]
    [InlineData(new byte[] { 0x6F, 0x00, 0x0A }, "holds NUL bytes")]
    [InlineData(new byte[0], "The file is empty")]
    [InlineData(new byte[] { 0x0A, 0x0D, 0x0A }, "The file is empty")]
    public void Bytes_that_are_no_table_are_refused_with_a_sentence(byte[] bytes, string says)
    {
        AnswerTableFile.Read(bytes, Model).Faults.ShouldHaveSingleItem().Problem.ShouldContain(says);
        File.WriteAllBytes(_file, bytes);
        Should.Throw<InputRefusedException>(() => AnswerTableFile.Load(_file, Model)).Faults.ShouldHaveSingleItem().ShouldContain(says);
    }

    [Fact]
    public void A_refused_file_names_itself_and_every_fault()
    {
        File.WriteAllText(_file, "organisation,A.1,A.2\nTax,X,1\n,L,1\n");

        Should.Throw<InputRefusedException>(() => AnswerTableFile.Load(_file, Model)).Faults.ShouldBe(
        [
            $"{_file}, line 2, column A.1: \"X\" is not an answer to A.1; write L, H, or the exact text of one of these options, or leave the cell empty.",
            $"{_file}, line 3, column organisation: This row names no organisation; write whose answers these are.",
        ]);
    }

    [Theory]
    [InlineData("/nowhere/answers.csv", "There is no such file")]
    [InlineData("/", "folder")]
    [InlineData("", "not the path of a file")]
    public void A_path_that_leads_to_no_file_is_refused(string path, string says) =>
        Should.Throw<InputRefusedException>(() => AnswerTableFile.Load(path, Model)).Faults.ShouldHaveSingleItem().ShouldContain(says);

    [Fact]
    public void What_is_written_by_the_rules_is_read_back_cell_by_cell()
    {
        var random = new Random(1);
        const string letters = "ab,;\"\n\r é\t'=";
        for (var i = 0; i < 3_000; i++)
        {
            var names = Enumerable.Range(0, random.Next(1, 5)).Select(n => n + new string([.. Enumerable.Range(0, random.Next(8)).Select(_ => letters[random.Next(letters.Length)])]) + "z").ToList();
            var text = "organisation,A.1\n" + string.Concat(names.Select(n => $"\"{n.Replace("\"", "\"\"", StringComparison.Ordinal)}\",L\n"));

            Read(text).Rows.Select(r => r.Organisation).ShouldBe(names, text);
        }
    }

    [Fact]
    public void No_bytes_make_the_reader_throw()
    {
        var random = new Random(2);
        var good = Encoding.UTF8.GetBytes("organisation,parent,A.1,A.2\r\n\"Tax, north\",Finance,\"Low, or \"\"nothing\"\"\",1.5\r\nLand,,H,\r\n");
        var tables = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = good.ToList();
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(bytes.Count);
                switch (random.Next(3))
                {
                    case 0:
                        bytes.RemoveAt(at);
                        break;
                    case 1:
                        bytes.Insert(at, good[random.Next(good.Length)]);
                        break;
                    default:
                        bytes[at] = (byte)random.Next(256);
                        break;
                }
            }

            var reading = AnswerTableFile.Read([.. bytes], Model);
            (reading.Table is null).ShouldBe(reading.Faults.Count > 0);
            tables += reading.Table is null ? 0 : 1;
            reading.Faults.ShouldAllBe(f => f.Line >= 1 && f.Problem.EndsWith('.'));
        }

        tables.ShouldBeInRange(100, 9_900, "some mutations only touch names, most are faults");
    }

    private static AnswerTable Read(string text)
    {
        var reading = AnswerTableFile.Read(text, Model);
        reading.Faults.ShouldBeEmpty();
        return reading.Table.ShouldNotBeNull();
    }

    private static IReadOnlyList<AnswerTableFault> Faults(string text)
    {
        var reading = AnswerTableFile.Read(text, Model);
        reading.Table.ShouldBeNull();
        return reading.Faults;
    }
}
