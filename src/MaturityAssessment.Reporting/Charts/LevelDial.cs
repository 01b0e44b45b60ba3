using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>Scores are normalised.</summary>
/// <param name="Floor">Where the score would be if every open question earned nothing; null where that is not known.</param>
/// <param name="Ceiling">Where it would be if every open question earned everything.</param>
/// <param name="Absence">Why there is no score, in a few words; used only where there is none.</param>
public sealed record DialContent(string Title, MaturityScale Scale, double? Score, double? Floor, double? Ceiling, MaturityLevel? Level, string? Absence = null);

/// <summary>One score on a half circle of levels, with the range in which it may still move.</summary>
public sealed class LevelDial(DialContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double Start = 180;
    private const double Sweep = 180;
    private const double Outside = 14;
    private const double Under = 34;

    // a narrower range than this cannot be told from the needle
    private const double SmallestRange = 0.005;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            if (content.Score is not { } score)
            {
                return Words.Say($"{content.Title}: {Absence.ToLowerInvariant()}.");
            }

            var result = content.Level is { } level
                ? Words.Say($"{content.Title}: {Words.OnScale(content.Scale, score)}, {Words.Level(level)}.")
                : Words.Say($"{content.Title}: {Words.OnScale(content.Scale, score)}.");
            return HasRange
                ? $"{result} {Words.Say($"It lies between {Words.Score(content.Scale, content.Floor!.Value)} and {Words.Score(content.Scale, content.Ceiling!.Value)}, whatever the open answers turn out to be.")}"
                : result;
        }
    }

    public override ChartTable Table => new(
        content.Title,
        [Words.Say("Measure"), Words.Say("Value")],
        [
            [Words.Say("Score"), Words.ScoreOrDash(content.Scale, content.Score)],
            [Words.Say("Level"), content.Level is { } l ? $"{l.Number} ({l.Name})" : "–"],
            [Words.Say("Lowest possible"), Words.ScoreOrDash(content.Scale, content.Floor)],
            [Words.Say("Highest possible"), Words.ScoreOrDash(content.Scale, content.Ceiling)],
        ]);

    private bool HasRange => content is { Floor: { } floor, Ceiling: { } ceiling } && ceiling - floor > SmallestRange;

    private string Absence => content.Absence ?? Words.Say("No score yet");

    public override double HeightFor(double width) => Outside + RadiusFor(width) + Under;

    public override void Draw(ICanvas canvas, double width)
    {
        var radius = RadiusFor(width);
        var (x, y) = (width / 2, Outside + radius);
        DrawBands(canvas, x, y, radius);
        if (HasRange)
        {
            DrawRange(canvas, x, y, radius + 6);
        }

        if (content.Score is { } score)
        {
            DrawNeedle(canvas, x, y, radius, score);
        }

        var big = radius * 0.26;
        var headline = content.Level is { } level ? Words.Say($"Level {level.Number}") : content.Score is null ? "–" : Words.Score(content.Scale, content.Score.Value);
        canvas.Text(headline, x, y - (radius * 0.13), big, Colours.Ink, true, TextAnchor.Middle);
        canvas.TextWithin(content.Level?.Name ?? (content.Score is null ? Absence : ""), x, y + (TextSize * 0.6), width * 0.9, TextSize + 1.5, Colours.Ink, anchor: TextAnchor.Middle);
        if (content.Score is { } shown)
        {
            var onScale = Words.OnScale(content.Scale, shown);
            var line = HasRange ? Words.Say($"{onScale} (range {Words.Score(content.Scale, content.Floor!.Value)} to {Words.Score(content.Scale, content.Ceiling!.Value)})") : onScale;
            canvas.TextWithin(line, x, y + 24, width, TextSize, Colours.Muted, anchor: TextAnchor.Middle);
        }
    }

    private static double RadiusFor(double width) => Math.Clamp((width / 2) - Outside - 2, 30, 110);

    private static double Angle(double score) => Start + (Sweep * Math.Clamp(score, 0, 1));

    private void DrawBands(ICanvas canvas, double x, double y, double radius)
    {
        var (scale, inner) = (content.Scale, radius * 0.74);
        for (var i = 0; i < scale.Levels.Count; i++)
        {
            var level = scale.Levels[i];
            var from = i == 0 ? 0 : Math.Clamp(level.From, 0, 1);
            var to = i + 1 < scale.Levels.Count ? Math.Clamp(scale.Levels[i + 1].From, 0, 1) : 1;
            if (to - from < 0.001)
            {
                continue;
            }

            canvas.Path(VectorPath.Ring(x, y, inner, radius, Angle(from) + 0.6, Angle(to) - 0.6), Colours.Of(level, scale), new Stroke(Colours.LevelLine, 0.6));
            if (to - from > 0.04)
            {
                var (sin, cos) = Math.SinCos(Angle((from + to) / 2) * Math.PI / 180);
                var middle = (inner + radius) / 2;
                var size = radius * 0.115;
                canvas.Text(Words.Number(level.Number), x + (middle * cos), y + (middle * sin) + (size * 0.35), size, Colours.InkOn(level, scale), level == content.Level, TextAnchor.Middle);
            }
        }
    }

    private void DrawRange(ICanvas canvas, double x, double y, double radius)
    {
        var (from, to) = (Angle(content.Floor!.Value), Angle(content.Ceiling!.Value));
        var stroke = new Stroke(Colours.Ink, 1.6);
        canvas.Path(VectorPath.Arc(x, y, radius, from, to), null, stroke);
        foreach (var end in new[] { from, to })
        {
            var (sin, cos) = Math.SinCos(end * Math.PI / 180);
            canvas.Line(x + ((radius - 3) * cos), y + ((radius - 3) * sin), x + ((radius + 3) * cos), y + ((radius + 3) * sin), stroke);
        }
    }

    private void DrawNeedle(ICanvas canvas, double x, double y, double radius, double score)
    {
        // only the tip, pointing at the band from inside: the middle belongs to the level
        var (sin, cos) = Math.SinCos(Angle(score) * Math.PI / 180);
        var (tip, back, half) = (radius * 0.82, radius * 0.58, radius * 0.045);
        canvas.Path(
            VectorPath.Polygon(
                (x + (tip * cos), y + (tip * sin)),
                (x + (back * cos) - (half * sin), y + (back * sin) + (half * cos)),
                (x + (back * cos) + (half * sin), y + (back * sin) - (half * cos))),
            Colours.Ink,
            new Stroke(Colours.Ground, 1));
    }
}
