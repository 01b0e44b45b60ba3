namespace MaturityAssessment.Pdf.Drawing;

/// <summary>Which point of the text lies on the given position. Left and right are physical: they do not flip with the script.</summary>
public enum TextAnchor
{
    Left,
    Middle,
    Right,
}
