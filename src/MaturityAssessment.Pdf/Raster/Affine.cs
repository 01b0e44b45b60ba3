namespace MaturityAssessment.Pdf.Raster;

/// <summary>Moves, turns and scales points; in doubles of our own, so that every processor gives the same bits.</summary>
internal readonly record struct Affine(double A, double B, double C, double D, double X, double Y)
{
    public static Affine Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    public (double X, double Y) Map(double x, double y) => ((A * x) + (C * y) + X, (B * x) + (D * y) + Y);

    /// <summary>This one's space moved.</summary>
    public Affine Translated(double dx, double dy) => Map(dx, dy) is var (x, y) ? this with { X = x, Y = y } : this;

    /// <param name="degrees">Clockwise where y grows downward.</param>
    public Affine Rotated(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return this with { A = (A * cos) + (C * sin), B = (B * cos) + (D * sin), C = (C * cos) - (A * sin), D = (D * cos) - (B * sin) };
    }

    public Affine Scaled(double x, double y) => this with { A = A * x, B = B * x, C = C * y, D = D * y };
}
