namespace MaturityAssessment.Pdf.Drawing;

/// <param name="Dash">Length of dashes and of the gaps between them; 0 draws a solid line.</param>
public readonly record struct Stroke(Colour Colour, double Width = 1, double Dash = 0);
