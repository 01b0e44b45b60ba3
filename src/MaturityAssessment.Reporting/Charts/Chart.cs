using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>A chart that draws itself at any width, on paper and on screen, and can also be read: as a sentence and as a table.</summary>
/// <remarks>Nothing is told by colour alone: every value also stands as a number, and series differ in their dashes and marks.</remarks>
public abstract class Chart(ChartColours? colours, Words? words)
{
    /// <summary>Size of the labels, in points.</summary>
    protected const double TextSize = 9;

    protected const double SmallSize = 8;
    protected const double LineHeight = 11.5;

    public ChartColours Colours { get; } = colours ?? ChartColours.Standard;

    /// <summary>What the chart speaks: English on screen.</summary>
    public Words Words { get; } = words ?? Words.English;

    public abstract string Title { get; }

    /// <summary>What the chart says, for those who cannot see it.</summary>
    public abstract string AltText { get; }

    /// <summary>The same figures, to be read.</summary>
    public abstract ChartTable Table { get; }

    /// <summary>In points, as the width.</summary>
    public abstract double HeightFor(double width);

    public abstract void Draw(ICanvas canvas, double width);
}

/// <param name="Rows">Each with a cell for every header.</param>
public sealed record ChartTable(string Caption, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows);
