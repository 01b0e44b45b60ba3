using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="ScoreNow">Normalised, before the first period.</param>
/// <param name="Currency">As shown before amounts, such as "EUR"; empty for none.</param>
public sealed record ScoreAndCostContent(string Title, MaturityScale Scale, double? ScoreNow, IReadOnlyList<ScoreAndCostPeriod> Periods, string Currency = "");

/// <param name="Label">As in "Q1 2027".</param>
/// <param name="Score">Normalised, when the period has ended; null where there is none.</param>
public sealed record ScoreAndCostPeriod(string Label, decimal Cost, double? Score, MaturityLevel? Level = null);

/// <summary>Two panels over the same periods: where the score gets to, and what each period costs.</summary>
public sealed class ScoreAndCostChart(ScoreAndCostContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double Left = 10;
    private const double Right = 92;
    private const double NameGap = 6;
    private const double PanelTitle = 15;
    private const double ScoreHeight = 130;
    private const double Gap = 12;
    private const double CostHeight = 70;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            if (content.Periods.Count == 0)
            {
                return Words.Say($"{content.Title}: no periods are planned.");
            }

            var total = content.Periods.Sum(p => p.Cost);
            var costs = total == 0
                ? Words.Say("No costs are planned.")
                : Words.Say($"The cost is {Words.Money(total, content.Currency)} in all; the dearest period is {Dearest.Label} with {Words.Money(Dearest.Cost, content.Currency)}.");
            return content.ScoreNow is { } now && content.Periods[^1].Score is { } then
                ? $"{Words.Say($"The score goes from {Words.Score(content.Scale, now)} today to {Words.Score(content.Scale, then)} at the end of {content.Periods[^1].Label}.")} {costs}"
                : $"{Words.Say("There is no score to follow.")} {costs}";
        }
    }

    public override ChartTable Table
    {
        get
        {
            var soFar = 0m;
            return new(
                content.Title,
                [Words.Say("Period"), Words.Say("Cost"), Words.Say("Cost so far"), Words.Say("Score at the end")],
                [.. content.Periods.Select(IReadOnlyList<string> (p) =>
                [
                    p.Label, Words.Money(p.Cost, content.Currency), Words.Money(soFar += p.Cost, content.Currency), Words.ScoreOrDash(content.Scale, p.Score),
                ])]);
        }
    }

    private ScoreAndCostPeriod Dearest => content.Periods.MaxBy(p => p.Cost)!;

    public override double HeightFor(double width) => PanelTitle + ScoreHeight + Gap + PanelTitle + CostHeight + PeriodAxis.Height + 4;

    public override void Draw(ICanvas canvas, double width)
    {
        var (left, right) = (Left, RoomForLevels(canvas, width));
        var plot = width - left - right;
        var column = plot / Math.Max(1, content.Periods.Count);
        canvas.Text(Words.Say("Score when the quarter ends"), left, 9, SmallSize, Colours.Muted);
        DrawBands(canvas, left, plot, right);
        DrawScores(canvas, left, column);
        var costTop = PanelTitle + ScoreHeight + Gap + PanelTitle;
        var heading = content.Currency.Length > 0 ? Words.Say($"Cost per quarter, {content.Currency}") : Words.Say("Cost per quarter");
        heading += content.Periods.Any(p => p.Cost >= 1000) ? Words.Say(" (k = thousand, m = million)") : "";
        canvas.TextWithin(heading, left, costTop - 6, width - left, SmallSize, Colours.Muted);
        DrawCosts(canvas, left, plot, column, costTop);
        PeriodAxis.Draw(canvas, Colours, [.. content.Periods.Select(p => p.Label)], left, costTop + CostHeight + 2, plot, SmallSize);
    }

    // On a phone the names take a third of the width rather than lose their ends.
    private double RoomForLevels(ICanvas canvas, double width)
    {
        var widest = content.Scale.Levels.Max(l => canvas.MeasureText(NameOf(l), SmallSize)) + NameGap + 1;
        return Math.Min(Right, Math.Max(width * 0.24, Math.Min(widest, width * 0.34)));
    }

    private string NameOf(MaturityLevel level) => $"{Words.Number(level.Number)} {level.Name}";

    private void DrawBands(ICanvas canvas, double left, double plot, double right)
    {
        var levels = content.Scale.Levels;
        for (var i = 0; i < levels.Count; i++)
        {
            var from = i == 0 ? 0 : Math.Clamp(levels[i].From, 0, 1);
            var to = i + 1 < levels.Count ? Math.Clamp(levels[i + 1].From, 0, 1) : 1;
            var (top, bottom) = (YOf(to), YOf(from));
            if (i % 2 == 0)
            {
                canvas.FillRect(left, top, plot, bottom - top, Colours.Track);
            }

            canvas.Line(left, bottom, left + plot, bottom, new(Colours.Grid, 0.6));
            if (bottom - top >= 9)
            {
                canvas.TextWithin(NameOf(levels[i]), left + plot + NameGap, ((top + bottom) / 2) + 3, right - NameGap, SmallSize, Colours.Muted);
            }
        }

        canvas.Line(left, YOf(1), left + plot, YOf(1), new(Colours.Grid, 0.6));
    }

    private void DrawScores(ICanvas canvas, double left, double column)
    {
        var points = new List<(double X, double Y, double Score)>();
        if (content.ScoreNow is { } now)
        {
            points.Add((left, YOf(now), now));
        }

        for (var i = 0; i < content.Periods.Count; i++)
        {
            if (content.Periods[i].Score is { } score)
            {
                points.Add((left + ((i + 1) * column), YOf(score), score));
            }
        }

        if (points.Count == 0)
        {
            canvas.Text(Words.Say("No score yet"), left + 6, YOf(0.5), TextSize, Colours.Muted);
            return;
        }

        // Effects count when an initiative is finished, so the score moves in steps.
        var line = new VectorPath().MoveTo(points[0].X, points[0].Y);
        for (var i = 1; i < points.Count; i++)
        {
            line.LineTo(points[i].X, points[i - 1].Y).LineTo(points[i].X, points[i].Y);
        }

        canvas.Path(line, null, new Stroke(Colours.Now, 2));
        for (var i = 0; i < points.Count; i++)
        {
            var (x, y, score) = points[i];
            if (i > 0 && i < points.Count - 1 && Math.Abs(score - points[i - 1].Score) < MaturityScale.Tolerance)
            {
                continue;
            }

            Legend.Point(canvas, Colours, new(Colours.Now, Mark.Circle, 2, 0), x, y);
            if (i == 0 || i == points.Count - 1)
            {
                canvas.Text(Words.Score(content.Scale, score), i == 0 ? x + 4 : x - 5, y - 7, TextSize, Colours.Ink, true, i == 0 ? TextAnchor.Left : TextAnchor.Right);
            }
        }
    }

    private void DrawCosts(ICanvas canvas, double left, double plot, double column, double top)
    {
        var bottom = top + CostHeight;
        canvas.Line(left, bottom, left + plot, bottom, new(Colours.Muted, 0.8));
        if (content.Periods.Count == 0 || Dearest.Cost <= 0)
        {
            return;
        }

        const double labelRoom = 11;
        var highest = (double)Dearest.Cost;
        var labelsFit = content.Periods.All(p => canvas.MeasureText(Words.ShortMoney(p.Cost), 7.5) <= column - 1);
        for (var i = 0; i < content.Periods.Count; i++)
        {
            var cost = content.Periods[i].Cost;
            if (cost <= 0)
            {
                continue;
            }

            var height = Math.Max(1, (CostHeight - labelRoom) * (double)cost / highest);
            var (x, width) = (left + ((i + 0.16) * column), column * 0.68);
            canvas.FillRect(x, bottom - height, width, height, Colours.Cost);
            if (labelsFit || content.Periods[i] == Dearest)
            {
                var label = Words.ShortMoney(cost);
                var half = canvas.MeasureText(label, 7.5) / 2;
                canvas.Text(label, Math.Clamp(x + (width / 2), left + half, left + plot - half), bottom - height - 3, 7.5, Colours.Ink, anchor: TextAnchor.Middle);
            }
        }
    }

    private static double YOf(double score) => PanelTitle + (ScoreHeight * (1 - Math.Clamp(score, 0, 1)));
}
