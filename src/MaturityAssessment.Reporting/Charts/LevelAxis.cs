using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>The levels as columns across a chart whose rows run from the lowest score to the highest.</summary>
internal static class LevelAxis
{
    public const double Height = 16;
    private const double NarrowestBand = 9;

    public static void Draw(ICanvas canvas, ChartColours colours, Words words, MaturityScale scale, double left, double track, double bottom, double size)
    {
        for (var i = 0; i < scale.Levels.Count; i++)
        {
            var (from, to) = Band(scale, i);
            canvas.Line(left + (track * from), Height - 3, left + (track * from), bottom, new(colours.Grid, 0.6));
            if ((to - from) * track > NarrowestBand)
            {
                canvas.Text(words.Number(scale.Levels[i].Number), left + (track * (from + to) / 2), 8, size, colours.Muted, anchor: TextAnchor.Middle);
            }
        }

        canvas.Line(left + track, Height - 3, left + track, bottom, new(colours.Grid, 0.6));
        canvas.TextWithin(words.Say("Level"), left - 8, 8, left - 8, size, colours.Muted, anchor: TextAnchor.Right);
    }

    /// <summary>Where a level begins and ends on the axis from 0 to 1.</summary>
    public static (double From, double To) Band(MaturityScale scale, int place) => (
        place == 0 ? 0 : Math.Clamp(scale.Levels[place].From, 0, 1),
        place + 1 < scale.Levels.Count ? Math.Clamp(scale.Levels[place + 1].From, 0, 1) : 1);
}
