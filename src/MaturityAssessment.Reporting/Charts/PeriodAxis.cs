using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>Names of periods over equal columns; labels such as "Q1 2027" are shown as quarters under their year.</summary>
internal static class PeriodAxis
{
    public const double Height = 26;

    public static void Draw(ICanvas canvas, ChartColours colours, IReadOnlyList<string> periods, double left, double top, double width, double size)
    {
        var column = width / Math.Max(1, periods.Count);
        for (var start = 0; start < periods.Count;)
        {
            var (_, year) = Parts(periods[start]);
            var end = start;
            while (end < periods.Count && Parts(periods[end]).Year == year)
            {
                end++;
            }

            var (x, room) = (left + (start * column), (end - start) * column);
            canvas.Line(x, top, x, top + Height - 2, new(colours.Grid, 0.8));
            if (year.Length > 0 && canvas.MeasureText(year, size, true) <= room - 4)
            {
                canvas.Text(year, x + 4, top + 9, size, colours.Ink, true);
            }

            start = end;
        }

        var widest = periods.Select(p => canvas.MeasureText(Parts(p).Short, size - 1)).DefaultIfEmpty(0).Max();
        var every = Math.Max(1, (int)Math.Ceiling((widest + 3) / column));
        for (var i = 0; i < periods.Count; i += every)
        {
            canvas.TextWithin(Parts(periods[i]).Short, left + ((i + 0.5) * column), top + 21, column * every, size - 1, colours.Muted, anchor: TextAnchor.Middle);
        }
    }

    private static (string Short, string Year) Parts(string label) =>
        label.LastIndexOf(' ') is var space and > 0 ? (label[..space], label[(space + 1)..]) : (label, "");
}
