namespace MaturityAssessment.Pdf.Layout;

/// <summary>Collects strips; spaces between them collapse to the larger one.</summary>
internal sealed class Flow
{
    private readonly List<Strip> _strips = [];
    private double _space;

    public IReadOnlyList<Strip> Strips => _strips;

    public void Space(double height) => _space = Math.Max(_space, height);

    /// <summary>Space on top of what is there already.</summary>
    public void AddSpace(double height) => _space += height;

    public void Add(Strip strip)
    {
        strip.SpaceBefore = Math.Max(strip.SpaceBefore, _space);
        _space = 0;
        _strips.Add(strip);
    }
}
