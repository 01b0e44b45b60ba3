namespace MaturityAssessment.Pdf.Text;

/// <param name="X">From the left edge of the box that the line was laid out for.</param>
internal readonly record struct PlacedRun(ShapedRun Run, StyledText Source, double X, double Width);

/// <summary>One line; the runs are in logical order, which is what screen readers and copying need, with absolute positions.</summary>
internal sealed record TextLine(IReadOnlyList<PlacedRun> Runs, double Width, double Height, double Baseline, double Ascent, double Descent)
{
    /// <summary>Where the ink begins, from the left edge of the box.</summary>
    public double Left => Runs.Count == 0 ? 0 : Runs.Min(r => r.X);
}
