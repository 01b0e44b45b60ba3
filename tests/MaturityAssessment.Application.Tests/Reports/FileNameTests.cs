using System.Text;

namespace MaturityAssessment.Application.Tests.Reports;

public class FileNameTests
{
    [Theory]
    [InlineData("../../etc/passwd", "Report-etc-passwd.pdf")]
    [InlineData("a\\b:c*?\"<>|\0\r\n", "Report-a-b-c.pdf")]
    [InlineData("Re\u0301publique", "Report-R\u00e9publique.pdf")]
    [InlineData("हिन्दी विभाग", "Report-हिन्दी-विभाग.pdf")]
    [InlineData("Team 😀 \ud83d", "Report-Team.pdf")]
    [InlineData("😀", "Report.pdf")]
    [InlineData("", "Report.pdf")]
    public void Letters_stay_and_what_could_mislead_goes(string about, string name) => FileName.Of("Report", about, "pdf").ShouldBe(name);

    [Theory]
    [InlineData("a")]
    [InlineData("Ä")]
    [InlineData("漢")]
    [InlineData("ก\u0e33\u0e49")]
    public void Every_file_system_takes_the_longest_name(string letter)
    {
        var name = FileName.Of("Executive-summary", string.Concat(Enumerable.Repeat(letter, 300)), "docx");

        Encoding.UTF8.GetByteCount(name).ShouldBeInRange(100, 230);
    }

    [Fact]
    public void Names_that_differ_in_case_alone_come_once()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        new[] { "A.pdf", "a.pdf", "a-2.pdf", "A.pdf" }.Select(n => FileName.Unique(n, taken)).ShouldBe(["A.pdf", "a-2.pdf", "a-2-2.pdf", "A-3.pdf"]);
    }
}
