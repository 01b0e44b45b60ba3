namespace MaturityAssessment.Pdf.Drawing;

/// <summary>A surface for charts and ornaments: the same drawing goes to paper (PDF) and to the screen (SVG).</summary>
/// <remarks>The unit is the point, the origin the top left corner, y grows downward. Text positions are baselines.</remarks>
public interface ICanvas
{
    void FillRect(double x, double y, double width, double height, Colour colour);

    void Line(double x1, double y1, double x2, double y2, Stroke stroke);

    void Path(VectorPath path, Colour? fill, Stroke? stroke = null);

    /// <param name="rotation">Degrees, clockwise, about the given point.</param>
    void Text(string text, double x, double y, double size, Colour colour, bool bold = false, TextAnchor anchor = TextAnchor.Left, double rotation = 0);

    /// <summary>The width the text will have. Measure before placing a label, or it overruns.</summary>
    double MeasureText(string text, double size, bool bold = false);

    /// <summary>Stretches an image over a rectangle.</summary>
    void Image(ImageFile image, double x, double y, double width, double height);

    /// <summary>Whether readers of this drawing start at the right; a chart may mirror itself.</summary>
    bool RightToLeft => false;

    void Save();

    /// <summary>Undoes the moves and turns since the matching <see cref="Save"/>.</summary>
    void Restore();

    void Translate(double dx, double dy);

    /// <param name="degrees">Clockwise, about the origin.</param>
    void Rotate(double degrees);
}
