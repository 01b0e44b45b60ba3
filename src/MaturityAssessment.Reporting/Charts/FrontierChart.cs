using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="Points">By budget, ascending.</param>
/// <param name="Currency">As shown before amounts, such as "EUR"; empty for none.</param>
public sealed record FrontierContent(string Title, MaturityScale Scale, IReadOnlyList<FrontierStep> Points, string Currency = "");

/// <param name="Cost">What the best plan for this budget costs.</param>
/// <param name="Score">Normalised, when that plan has ended; null where this budget does not pay for what must be held.</param>
/// <param name="IsChosen">Whether it is the budget of the plan at hand.</param>
/// <param name="IsKnee">Whether money buys notably less beyond it.</param>
public sealed record FrontierStep(decimal Budget, decimal Cost, double? Score, MaturityLevel? Level = null, bool IsChosen = false, bool IsKnee = false);

/// <summary>The score that the best plan reaches, against the budget it has. It moves in steps: between two budgets only what the smaller one buys is known.</summary>
public sealed class FrontierChart(FrontierContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double LabelRow = 13;
    private const double PlotHeight = 150;
    private const double AxisHeight = 30;

    /// <summary>The least part of the scale that fills the height, so that small differences do not look like large ones.</summary>
    private const double LeastSpan = 0.1;

    private readonly List<FrontierStep> _plans = [.. content.Points.Where(p => p.Score is not null)];

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            if (_plans.Count == 0)
            {
                return Words.Say($"{content.Title}: no budget has a plan.");
            }

            var (first, last) = (_plans[0], _plans[^1]);
            var sentences = new List<string>
            {
                _plans.Count == 1
                    ? Words.Say($"With {Money(first)} the score reaches {Score(first)}.")
                    : Words.Say($"The score reaches {Score(first)} with {Money(first)} and {Score(last)} with {Money(last)}."),
            };
            if (Chosen is { } c && _plans.Count > 1)
            {
                sentences.Add(Words.Say($"With the chosen budget of {Money(c)} it reaches {Score(c)}."));
            }

            if (Knee is { } k)
            {
                sentences.Add(Words.Say($"The knee lies at {Money(k)} with {Score(k)}: beyond it, money buys notably less."));
            }

            return string.Join(" ", sentences.Append(Short).Where(s => s.Length > 0));
        }
    }

    public override ChartTable Table => new(
        content.Title,
        [Words.Say("Budget"), Words.Say("Score then"), Words.Say("Level then"), Words.Say("Cost of the plan"), Words.Say("What it is")],
        [.. content.Points.Select(IReadOnlyList<string> (p) =>
        [
            Money(p), Words.ScoreOrDash(content.Scale, p.Score), p.Level is { } level ? $"{Words.Number(level.Number)} {level.Name}" : "–",
            p.Score is null ? "–" : Words.Money(p.Cost, content.Currency), What(p),
        ])]);

    private FrontierStep? Chosen => _plans.Find(p => p.IsChosen);

    private FrontierStep? Knee => _plans.Find(p => p.IsKnee);

    private string Short => content.Points.Count(p => p.Score is null) switch
    {
        0 => "",
        1 => Words.Say($"A budget of {Money(content.Points.First(p => p.Score is null))} does not pay for what the plan must hold."),
        _ => Words.Say($"Budgets up to {Money(content.Points.Last(p => p.Score is null))} do not pay for what the plan must hold."),
    };

    public override double HeightFor(double width) => (Labels().Count * LabelRow) + 6 + PlotHeight + AxisHeight;

    public override void Draw(ICanvas canvas, double width)
    {
        var top = (Labels().Count * LabelRow) + 6;
        if (_plans.Count == 0)
        {
            canvas.TextWithin(Words.Say("No budget has a plan"), 6, top + (PlotHeight / 2), width - 12, TextSize, Colours.Muted);
            return;
        }

        var axis = ScoreAxis();
        var left = axis.Ticks.Max(t => canvas.MeasureText(TickText(t), SmallSize)) + 6;
        var plot = new Plot(left, top, Math.Max(20, width - left - 8), axis.From, axis.To, HighestBudget);
        DrawScores(canvas, plot, axis.Ticks);
        DrawLevels(canvas, plot);
        DrawBudgets(canvas, plot);
        DrawSteps(canvas, plot);
        DrawMarks(canvas, plot, width);
    }

    private decimal HighestBudget => Math.Max(1, content.Points.Max(p => p.Budget));

    private List<(FrontierStep Step, string Text, SeriesStyle Style)> Labels()
    {
        var labels = new List<(FrontierStep, string, SeriesStyle)>();
        if (Chosen is { } chosen)
        {
            labels.Add((chosen, chosen.IsKnee ? Words.Say($"Your budget, and the knee: {Label(chosen)}") : Words.Say($"Your budget: {Label(chosen)}"), new(Colours.Now, Mark.Circle, 2, 0)));
        }

        if (Knee is { IsChosen: false } knee)
        {
            labels.Add((knee, Words.Say($"Knee: {Label(knee)}"), new(Colours.Target, Mark.Diamond, 2, 0)));
        }

        // from left to right, so that the line down from one label passes the other as seldom as can be
        return [.. labels.OrderByDescending(l => l.Item1.Budget)];
    }

    private (double From, double To, IReadOnlyList<double> Ticks) ScoreAxis()
    {
        var (low, high) = (_plans.Min(p => p.Score!.Value), _plans.Max(p => p.Score!.Value));
        var spare = Math.Max((high - low) * 0.08, (LeastSpan - (high - low)) / 2);
        var (from, to) = (Math.Max(0, low - spare), Math.Min(1, high + spare));
        var range = content.Scale.Display;
        var (shownFrom, shownTo) = (range.Map(from), range.Map(to));
        var step = Step(Math.Abs(shownTo - shownFrom), 5);
        var ticks = new List<double>();
        for (var tick = Math.Ceiling(Math.Min(shownFrom, shownTo) / step) * step; tick <= Math.Max(shownFrom, shownTo) + 1e-9; tick += step)
        {
            ticks.Add((tick - range.Min) / (range.Max - range.Min));
        }

        return (from, to, ticks.Count > 0 ? ticks : [from]);
    }

    private void DrawScores(ICanvas canvas, Plot plot, IReadOnlyList<double> ticks)
    {
        foreach (var tick in ticks)
        {
            canvas.Line(plot.Left, plot.Y(tick), plot.Left + plot.Width, plot.Y(tick), new(Colours.Grid, 0.6));
            canvas.Text(TickText(tick), plot.Left - 4, plot.Y(tick) + (SmallSize * 0.35), SmallSize, Colours.Muted, anchor: TextAnchor.Right);
        }
    }

    private void DrawLevels(ICanvas canvas, Plot plot)
    {
        var lowest = double.PositiveInfinity;
        foreach (var level in content.Scale.Levels.Where(l => l.From > plot.From && l.From < plot.To))
        {
            var y = plot.Y(level.From);
            canvas.Line(plot.Left, y, plot.Left + plot.Width, y, new(Colours.Muted, 0.8, 3));

            // above its line at the left end, where a curve that rises is still below; where it is not, the table tells the levels
            var text = canvas.Shorten($"{Words.Number(level.Number)} {level.Name}", plot.Width * 0.6, SmallSize);
            var end = plot.Left + 4 + canvas.MeasureText(text, SmallSize) + 6;
            if (y - plot.Top > 10 && lowest - y > 11 && _plans.TrueForAll(p => plot.X(p.Budget) > end || plot.Y(p.Score!.Value) > y + 5))
            {
                canvas.Text(text, plot.Left + 4, y - 3, SmallSize, Colours.Muted);
                lowest = y;
            }
        }
    }

    private void DrawBudgets(ICanvas canvas, Plot plot)
    {
        var bottom = plot.Top + PlotHeight;
        canvas.Line(plot.Left, bottom, plot.Left + plot.Width, bottom, new(Colours.Muted, 0.8));
        var step = (decimal)Step((double)HighestBudget, Math.Max(2, (int)(plot.Width / 60)));
        var free = double.NegativeInfinity;
        for (var budget = 0m; budget <= HighestBudget; budget += step)
        {
            var (x, text) = (plot.X(budget), Words.ShortMoney(budget));
            var half = canvas.MeasureText(text, SmallSize) / 2;
            var middle = Math.Clamp(x, half, plot.Left + plot.Width + 8 - half);
            canvas.Line(x, bottom, x, bottom + 3, new(Colours.Muted, 0.8));
            if (middle - half > free)
            {
                canvas.Text(text, middle, bottom + 12, SmallSize, Colours.Muted, anchor: TextAnchor.Middle);
                free = middle + half + 3;
            }
        }

        var unit = HighestBudget >= 1000 ? Words.Say(" (k = thousand, m = million)") : "";
        var caption = content.Currency.Length > 0 ? Words.Say($"Across: budget, {content.Currency}{unit}. Up: score.") : Words.Say($"Across: budget{unit}. Up: score.");
        caption = canvas.MeasureText(caption, SmallSize) <= plot.Width ? caption : Words.Say("Across: budget. Up: score.");
        canvas.TextWithin(caption, plot.Left, bottom + 25, plot.Width, SmallSize, Colours.Muted);
    }

    private void DrawSteps(ICanvas canvas, Plot plot)
    {
        var first = _plans[0];
        var line = new VectorPath().MoveTo(plot.X(first.Budget), plot.Y(first.Score!.Value));
        foreach (var (before, plan) in _plans.Zip(_plans.Skip(1)))
        {
            line.LineTo(plot.X(plan.Budget), plot.Y(before.Score!.Value)).LineTo(plot.X(plan.Budget), plot.Y(plan.Score!.Value));
        }

        if (_plans.Count > 1)
        {
            canvas.Path(line, null, new Stroke(Colours.Now, 2));
        }

        foreach (var plan in _plans)
        {
            Legend.Point(canvas, Colours, new(Colours.Now, Mark.Square, 2, 0), plot.X(plan.Budget), plot.Y(plan.Score!.Value));
        }
    }

    private void DrawMarks(ICanvas canvas, Plot plot, double width)
    {
        var labels = Labels();
        for (var i = 0; i < labels.Count; i++)
        {
            var (x, y) = (plot.X(labels[i].Step.Budget), plot.Y(labels[i].Step.Score!.Value));
            canvas.Line(x, (i + 1) * LabelRow, x, y, new(labels[i].Style.Colour, 1, 2));
        }

        for (var i = 0; i < labels.Count; i++)
        {
            var (step, text, style) = labels[i];
            var shown = canvas.Shorten(text, width, TextSize, true);
            var length = canvas.MeasureText(shown, TextSize, true);
            var start = Math.Clamp(plot.X(step.Budget) - (length / 2), 0, Math.Max(0, width - length));
            canvas.FillRect(start, i * LabelRow, Math.Min(length, width - start), LabelRow, Colours.Ground);
            canvas.Text(shown, start, ((i + 1) * LabelRow) - 3.5, TextSize, Colours.Ink, true);
            canvas.FillCircle(plot.X(step.Budget), plot.Y(step.Score!.Value), 5.2, Colours.Ground);
            Legend.Point(canvas, Colours, style, plot.X(step.Budget), plot.Y(step.Score!.Value));
        }
    }

    private string Label(FrontierStep step) => $"{Words.ShortMoney(step.Budget)} → {Score(step)}";

    private string Money(FrontierStep step) => Words.Money(step.Budget, content.Currency);

    private string Score(FrontierStep step) => content.Scale.Score(step.Score!.Value);

    private string TickText(double score) => Words.Number(content.Scale.Display.Map(score), content.Scale.Display.Max - content.Scale.Display.Min > 20 ? 0 : 1);

    private string What(FrontierStep step) => step switch
    {
        { Score: null } => Words.Say("does not pay for what the plan must hold"),
        { IsChosen: true, IsKnee: true } => Words.Say("your budget, and the knee"),
        { IsChosen: true } => Words.Say("your budget"),
        { IsKnee: true } => Words.Say("the knee"),
        _ => "–",
    };

    /// <summary>1, 2 or 5 times a power of ten, so that about so many fit.</summary>
    private static double Step(double span, int count)
    {
        var rough = span / count;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 } * power;
    }

    private readonly record struct Plot(double Left, double Top, double Width, double From, double To, decimal Most)
    {
        public double X(decimal budget) => Left + (Width * (double)(budget / Most));

        public double Y(double score) => Top + (PlotHeight * (To - score) / (To - From));
    }
}
