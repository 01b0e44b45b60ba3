using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>The colours of charts. On screen they follow the style sheet, so that one drawing suits light and dark; on paper they are as they stand here.</summary>
public sealed record ChartColours
{
    private const int Steps = 5;

    public static ChartColours Standard { get; } = new();

    public Colour Ink { get; init; } = Colour.FromRgb(0x17212E).Following("--ink");
    public Colour Muted { get; init; } = Colour.FromRgb(0x4A5868).Following("--chart-ink");
    public Colour Grid { get; init; } = Colour.FromRgb(0xD4DBE4).Following("--chart-grid");

    /// <summary>What the chart stands on; marks are set off against it.</summary>
    public Colour Ground { get; init; } = Colour.White.Following("--surface-raised");

    public Colour Track { get; init; } = Colour.FromRgb(0xEEF2F7).Following("--surface-sunken");
    public Colour Now { get; init; } = Colour.FromRgb(0x1D5FA8).Following("--chart-now");
    public Colour Target { get; init; } = Colour.FromRgb(0xB4540A).Following("--chart-target");
    public Colour Previous { get; init; } = Colour.FromRgb(0x5B6B7D).Following("--chart-before");
    public Colour Cost { get; init; } = Colour.FromRgb(0x8FA6C2).Following("--level-line");

    /// <summary>The outline of areas in a level's colour: the lightest would be lost on white.</summary>
    public Colour LevelLine { get; init; } = Colour.FromRgb(0x8FA6C2).Following("--level-line");

    /// <summary>Five steps of one hue from light to dark, so that a print in grey still shows their order.</summary>
    public IReadOnlyList<Colour> Levels { get; init; } = Followed([.. new[] { 0xE3EDF9, 0xB3D0F0, 0x6FA6DE, 0x2A69B0, 0x123F78 }.Select(Colour.FromRgb)]);

    /// <summary>The set for documents in an own colour. A pale one is darkened until lines in it can be seen on white.</summary>
    public static ChartColours For(Colour brand, Colour accent)
    {
        var (strong, mark) = (Darkened(brand, 5), Darkened(accent, 4.5));
        return Standard with
        {
            Now = strong,
            Target = mark,
            Levels =
            [
                Colour.White.MixedWith(strong, 0.10),
                Colour.White.MixedWith(strong, 0.30),
                Colour.White.MixedWith(strong, 0.52),
                strong,
                strong.MixedWith(Colour.Black, 0.35),
            ],
        };
    }

    /// <summary>The colour of a level by its place in the scale, however many levels that has.</summary>
    public Colour Of(MaturityLevel level, MaturityScale scale) => Levels[StepOf(level, scale)];

    /// <summary>What can be read on the colour of that level.</summary>
    public Colour InkOn(MaturityLevel level, MaturityScale scale)
    {
        var fill = Of(level, scale);
        var dark = Colour.FromRgb(0x0B2440);
        var ink = fill.ContrastWith(Colour.White) >= fill.ContrastWith(dark) ? Colour.White : dark;
        return fill.Variable is { } variable ? ink.Following(variable + "-ink") : ink;
    }

    private int StepOf(MaturityLevel level, MaturityScale scale)
    {
        var place = scale.Levels.TakeWhile(l => l.Number < level.Number).Count();
        return scale.Levels.Count <= 1 ? Levels.Count - 1 : (int)Math.Round(place * (Levels.Count - 1) / (double)(scale.Levels.Count - 1), MidpointRounding.AwayFromZero);
    }

    private static Colour[] Followed(Colour[] steps) => [.. steps.Select((c, i) => c.Following($"--level-{Math.Min(i + 1, Steps)}"))];

    private static Colour Darkened(Colour colour, double contrast)
    {
        for (var share = 0.0; share < 1; share += 0.05)
        {
            var darker = colour.MixedWith(Colour.Black, share);
            if (darker.ContrastWith(Colour.White) >= contrast)
            {
                return darker;
            }
        }

        return Colour.Black;
    }
}
