using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Tests.Charts;

public class FiveByFiveChartTests
{
    private static readonly Quadrants Fields = new("Keep satisfied", "Work together", "Watch", "Keep informed");

    [Fact]
    public void Each_item_stands_in_the_field_of_its_two_figures()
    {
        var canvas = RecordingCanvas.Of(Of(new("Minister", 5, 1), new("Union", 1, 5), new("Staff", 3, 3)), 500);

        var (minister, union, staff) = (Number(canvas, 1), Number(canvas, 2), Number(canvas, 3));
        minister.Top.ShouldBeLessThan(staff.Top);
        staff.Top.ShouldBeLessThan(union.Top);
        minister.Left.ShouldBeLessThan(staff.Left);
        staff.Left.ShouldBeLessThan(union.Left);
    }

    [Fact]
    public void It_can_be_read_instead_of_seen()
    {
        var chart = Of(new("Minister", 5, 2), new("Union", 4, 4, GridMark.Square), new("Staff", 2, 5));

        chart.AltText.ShouldBe("Influence against interest from 1 to 5, 3 stakeholders. Work together: 1, Keep satisfied: 1, Keep informed: 1 and Watch: 0. Highest in both: Union (influence 4, interest 4).");
        chart.Table.Rows.Select(r => string.Join(" | ", r)).ShouldBe(["1 | Minister | 5 | 2 | Keep satisfied", "2 | Union | 4 | 4 | Work together", "3 | Staff | 2 | 5 | Keep informed"]);
    }

    [Fact]
    public void A_crowded_field_says_how_many_more_there_are_and_the_key_names_them_all()
    {
        var items = Enumerable.Range(1, 30).Select(i => new FiveByFiveItem($"Person {i}", 4, 4)).ToArray();

        var texts = RecordingCanvas.Of(Of(items), 300).Texts.Select(t => t.Text).ToList();

        var more = texts.Single(t => t.StartsWith('+'));
        var drawn = RecordingCanvas.Of(Of(items), 300).Paths.Count(p => p.Fill == ChartColours.Standard.Now);
        (drawn + int.Parse(more, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(30);
        Enumerable.Range(1, 30).ShouldAllBe(i => texts.Contains($"Person {i}"));
    }

    private static FiveByFiveChart Of(params FiveByFiveItem[] items) => new(new("Stakeholders", "Influence", "Interest", items, "Stakeholder", Fields));

    // the numbers of the axes and of the key stand outside the grid
    private static RecordingCanvas.Box Number(RecordingCanvas canvas, int number) =>
        canvas.Texts.Where(t => t.Text == $"{number}" && t.Left > 20 && t.Bottom < 16 + 290).OrderBy(t => t.Top).First();
}
