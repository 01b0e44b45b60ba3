using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>What a laid-out page is painted on: the file for readers, or a picture of the page for the screen.</summary>
internal interface IPaper
{
    /// <summary>The page being painted, from 0.</summary>
    int PageIndex { get; }

    void FillRect(double x, double y, double width, double height, Colour colour);

    void Line(double x1, double y1, double x2, double y2, Stroke stroke);

    void Path(VectorPath path, Colour? fill, Stroke? stroke);

    void Image(ImageFile image, double x, double y, double width, double height);

    void Glyphs(ShapedRun run, double size, Colour ink, double x, double y);

    void Save();

    void Restore();

    void Translate(double dx, double dy);

    void Rotate(double degrees);

    void BeginTag(StructureNode node);

    void BeginArtifact(ArtifactKind kind);

    void EndMark();

    /// <summary>Gives an element its place in the tree before any of its contents.</summary>
    void Reserve(StructureNode node);

    /// <param name="target">An address, or <c>#id</c> of a heading.</param>
    /// <param name="description">What a reader announces for the link.</param>
    void Link(double x, double y, double width, double height, string target, StructureNode node, string description);
}
