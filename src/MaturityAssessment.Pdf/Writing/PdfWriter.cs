using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Layout;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>Writes a tagged PDF 1.7 file page by page.</summary>
internal sealed class PdfWriter : IPaper, IDisposable
{
    private readonly DocumentInfo _info;
    private readonly PageSize _pageSize;
    private readonly PdfObjects _objects = new();
    private readonly ResourceNames _resources;
    private readonly ContentStream _content;
    private readonly GlyphWriter _glyphs;
    private readonly StructureTree _structure;
    private readonly List<int> _pages = [];
    private readonly List<int> _annotations = [];
    private readonly PdfBuffer _scratch = new();
    private readonly int _pageTree;

    public PdfWriter(DocumentInfo info, PageSize pageSize)
    {
        _info = info;
        _pageSize = pageSize;
        _resources = new(_objects);
        _content = new(_resources);
        _glyphs = new(_content, _resources);
        _content.EndText = _glyphs.End;
        _structure = new(_objects, _pages, pageSize.Height);
        _pageTree = _objects.Reserve();
    }

    public int PageIndex => _pages.Count - 1;

    public void BeginPage()
    {
        _pages.Add(_objects.Reserve());
        _annotations.Clear();
        _resources.StartPage();
        _structure.StartPage();
        _content.Start(_pageSize.Height);
        _glyphs.ForgetFont();
    }

    public void EndPage()
    {
        _glyphs.End();
        var content = _objects.Reserve();
        _objects.AddStream(content, _content.Buffer.Span, "");
        var page = Fresh().Raw("<</Type/Page/Parent "u8).Reference(_pageTree).Raw("/MediaBox[0 0 "u8).Operand(_pageSize.Width).Number(_pageSize.Height)
            .Raw("]/Contents "u8).Reference(content).Raw("/Tabs/S/StructParents "u8).Integer(_structure.PageKey).Raw("/Resources"u8);
        _resources.WritePageResources(page);
        if (_annotations.Count > 0)
        {
            page.Raw("/Annots["u8);
            _annotations.ForEach(a => page.Reference(a).Char(' '));
            page.Char(']');
        }

        _objects.Add(_pages[^1], page.Raw(">>"u8));
        _structure.EndPage();
    }

    public void Save() => _content.Save();

    public void Restore()
    {
        _content.Restore();
        _glyphs.ForgetFont();
    }

    public void Translate(double dx, double dy) => _content.Translate(dx, dy);

    public void Rotate(double degrees) => _content.Rotate(degrees);

    public void FillRect(double x, double y, double width, double height, Colour colour) => _content.FillRect(x, y, width, height, colour);

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => _content.Line(x1, y1, x2, y2, stroke);

    public void Path(VectorPath path, Colour? fill, Stroke? stroke) => _content.Path(path, fill, stroke);

    public void Image(ImageFile image, double x, double y, double width, double height) => _content.Image(image, x, y, width, height);

    public void Glyphs(ShapedRun run, double size, Colour ink, double x, double y) => _glyphs.Write(run, size, ink, x, y);

    public void Reserve(StructureNode node) => _structure.Reserve(node);

    public void BeginTag(StructureNode node)
    {
        _glyphs.End();
        _content.Buffer.Name(node.Role).Raw("<</MCID "u8).Integer(_structure.Mark(node)).Raw(">>BDC\n"u8);
    }

    public void BeginArtifact(ArtifactKind kind)
    {
        _glyphs.End();
        _content.Buffer.Raw(kind switch
        {
            ArtifactKind.Header => "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"u8,
            ArtifactKind.Footer => "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"u8,
            _ => "/Artifact<</Type/Layout>>BDC\n"u8,
        });
    }

    public void EndMark()
    {
        _glyphs.End();
        _content.Buffer.Raw("EMC\n"u8);
    }

    public void Link(double x, double y, double width, double height, string target, StructureNode node, string description)
    {
        var id = _objects.Reserve();
        _annotations.Add(id);
        // a link behind blanks, or to a heading without a word, still says where it leads
        description = string.IsNullOrWhiteSpace(description) ? target.TrimStart('#') : description;
        var annotation = Fresh().Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8)
            .Operand(x).Operand(_pageSize.Height - y - height).Operand(x + width).Number(_pageSize.Height - y).Raw("]/Contents "u8).String(description);
        if (target[0] == '#')
        {
            annotation.Raw("/Dest "u8).String(target[1..]);
        }
        else
        {
            annotation.Raw("/A<</S/URI/URI "u8).String(target).Raw(">>"u8);
        }

        _objects.Add(id, annotation.Raw("/StructParent "u8).Integer(_structure.Annotate(node, id)).Raw(">>"u8));
    }

    public byte[] Finish(IReadOnlyList<OutlineEntry> outline, IReadOnlyList<Destination> places, int openLevels)
    {
        foreach (var font in _resources.Fonts)
        {
            FontWriter.Write(font, _objects);
        }

        var structure = _structure.Write();
        WritePageTree();
        var navigation = new NavigationWriter(_objects, _pages, _pageSize.Height);
        var (bookmarks, destinations) = (navigation.WriteOutline(outline, openLevels), navigation.WriteDestinations([.. outline.Select(o => o.Place), .. places]));
        var metadata = Metadata.WriteXmp(_info, _objects);
        var catalogue = _objects.Reserve();
        var body = Fresh().Raw("<</Type/Catalog/Pages "u8).Reference(_pageTree).Raw("/Lang "u8).String(_info.Language)
            .Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Metadata "u8).Reference(metadata)
            .Raw("/StructTreeRoot "u8).Reference(structure).Raw("/Names<</Dests "u8).Reference(destinations).Raw(">>"u8);
        if (bookmarks is { } id)
        {
            body.Raw("/PageMode/UseOutlines/Outlines "u8).Reference(id);
        }

        _objects.Add(catalogue, body.Raw(">>"u8));
        return _objects.Finish(catalogue, Metadata.WriteInformation(_info, _objects));
    }

    public void Dispose() => _objects.Dispose();

    private void WritePageTree()
    {
        var tree = Fresh().Raw("<</Type/Pages/Count "u8).Integer(_pages.Count).Raw("/Kids["u8);
        _pages.ForEach(p => tree.Reference(p).Char(' '));
        _objects.Add(_pageTree, tree.Raw("]>>"u8));
    }

    private PdfBuffer Fresh()
    {
        _scratch.Clear();
        return _scratch;
    }
}
