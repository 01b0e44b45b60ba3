using System.Runtime.CompilerServices;
using MaturityAssessment.Pdf.Tagging;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>The structure tree as it grows while pages are painted: elements appear in the order of their first content.</summary>
internal sealed class StructureTree(PdfObjects objects, IReadOnlyList<int> pages, double pageHeight)
{
    private readonly List<Element> _elements = [];
    private readonly List<Element> _pageMarks = [];
    private readonly List<(int Key, int[] Elements, bool IsPage)> _parents = [];
    private int _nextKey;

    /// <summary>The key under which the current page's contents find their elements.</summary>
    public int PageKey { get; private set; }

    private enum ContentKind
    {
        Element,
        Marked,
        Annotation,
    }

    private sealed class Element(StructureNode node, int id)
    {
        public StructureNode Node { get; } = node;
        public int Id { get; } = id;
        public int Page { get; set; } = -1;
        public List<(ContentKind Kind, int Number, int Page)> Contents { get; } = [];
    }

    public void StartPage()
    {
        _pageMarks.Clear();
        PageKey = _nextKey++;
    }

    public void EndPage() => _parents.Add((PageKey, [.. _pageMarks.Select(m => m.Id)], true));

    /// <summary>Opens a piece of content and returns its number on the page.</summary>
    public int Mark(StructureNode node)
    {
        var mark = _pageMarks.Count;
        var element = OnThisPage(node);
        _pageMarks.Add(element);
        element.Contents.Add((ContentKind.Marked, mark, pages.Count - 1));
        return mark;
    }

    public void Reserve(StructureNode node) => Of(node);

    /// <summary>Adds an annotation to an element and returns the key that leads back.</summary>
    public int Annotate(StructureNode node, int annotation)
    {
        var element = OnThisPage(node);
        element.Contents.Add((ContentKind.Annotation, annotation, pages.Count - 1));
        _parents.Add((_nextKey, [element.Id], false));
        return _nextKey++;
    }

    public int Write()
    {
        var root = objects.Reserve();
        var buffer = new PdfBuffer();
        foreach (var element in _elements)
        {
            buffer.Clear();
            WriteElement(buffer, element, root);
            objects.Add(element.Id, buffer);
        }

        var parentTree = WriteParentTree(buffer);
        buffer.Clear();
        buffer.Raw("<</Type/StructTreeRoot"u8);
        if (_elements.Find(e => e.Node.Parent is null) is { } top)
        {
            buffer.Raw("/K "u8).Reference(top.Id);
        }

        if (_elements.Exists(e => e.Node.Id is not null))
        {
            WriteIds(buffer.Raw("/IDTree<</Names["u8)).Raw("]>>"u8);
        }

        buffer.Raw("/ParentTree "u8).Reference(parentTree).Raw("/ParentTreeNextKey "u8).Integer(_nextKey).Raw(">>"u8);
        objects.Add(root, buffer);
        return root;
    }

    private PdfBuffer WriteIds(PdfBuffer buffer)
    {
        foreach (var element in _elements.Where(e => e.Node.Id is not null).OrderBy(e => e.Node.Id, StringComparer.Ordinal))
        {
            buffer.String(element.Node.Id!).Reference(element.Id).Char(' ');
        }

        return buffer;
    }

    private Element OnThisPage(StructureNode node)
    {
        var element = Of(node);
        element.Page = element.Page < 0 ? pages.Count - 1 : element.Page;
        return element;
    }

    private Element Of(StructureNode node)
    {
        if (node.Written is not null)
        {
            return Unsafe.As<Element>(node.Written);
        }

        var element = new Element(node, objects.Reserve());
        node.Written = element;
        _elements.Add(element);
        if (node.Parent is { } parent)
        {
            Of(parent).Contents.Add((ContentKind.Element, element.Id, -1));
        }

        return element;
    }

    private void WriteElement(PdfBuffer buffer, Element element, int root)
    {
        var node = element.Node;
        buffer.Raw("<</Type/StructElem/S"u8).Name(node.Role).Raw("/P "u8).Reference(node.Parent is { } parent ? Of(parent).Id : root);
        if (element.Page >= 0)
        {
            buffer.Raw("/Pg "u8).Reference(pages[element.Page]);
        }

        if (node.Alt is { } alt)
        {
            buffer.Raw("/Alt "u8).String(alt);
        }

        if (node.Language is { } language)
        {
            buffer.Raw("/Lang "u8).String(language);
        }

        if (node.Expansion is { } expansion)
        {
            buffer.Raw("/E "u8).String(expansion);
        }

        if (node.Id is { } id)
        {
            buffer.Raw("/ID "u8).String(id);
        }

        WriteAttributes(buffer, node);
        buffer.Raw("/K["u8);
        foreach (var (kind, number, page) in element.Contents)
        {
            WriteContent(buffer, kind, number, page, element.Page);
        }

        buffer.Raw("]>>"u8);
    }

    private void WriteContent(PdfBuffer buffer, ContentKind kind, int number, int page, int elementPage)
    {
        if (kind == ContentKind.Element)
        {
            buffer.Reference(number).Char(' ');
        }
        else if (kind == ContentKind.Annotation)
        {
            buffer.Raw("<</Type/OBJR/Pg "u8).Reference(pages[page]).Raw("/Obj "u8).Reference(number).Raw(">>"u8);
        }
        else if (page == elementPage)
        {
            buffer.Integer(number).Char(' ');
        }
        else
        {
            buffer.Raw("<</Type/MCR/Pg "u8).Reference(pages[page]).Raw("/MCID "u8).Integer(number).Raw(">>"u8);
        }
    }

    private void WriteAttributes(PdfBuffer buffer, StructureNode node)
    {
        if (node.Scope is not null || node.ColumnSpan > 1 || node.RowSpan > 1)
        {
            buffer.Raw("/A<</O/Table"u8);
            if (node.Scope is { } scope)
            {
                buffer.Raw("/Scope"u8).Name(scope);
            }

            if (node.ColumnSpan > 1)
            {
                buffer.Raw("/ColSpan "u8).Integer(node.ColumnSpan);
            }

            if (node.RowSpan > 1)
            {
                buffer.Raw("/RowSpan "u8).Integer(node.RowSpan);
            }

            buffer.Raw(">>"u8);
        }
        else if (node.ListNumbering is { } numbering)
        {
            buffer.Raw("/A<</O/List/ListNumbering"u8).Name(numbering).Raw(">>"u8);
        }
        else if (node.Summary is { } summary)
        {
            buffer.Raw("/A<</O/Table/Summary "u8).String(summary).Raw(">>"u8);
        }
        else if (node.Bounds is var (x, y, width, height))
        {
            buffer.Raw("/A<</O/Layout/Placement/Block/BBox["u8)
                .Operand(x).Operand(pageHeight - y - height).Operand(x + width).Number(pageHeight - y).Raw("]>>"u8);
        }
    }

    private int WriteParentTree(PdfBuffer buffer)
    {
        buffer.Clear();
        buffer.Raw("<</Nums["u8);
        foreach (var (key, elements, isPage) in _parents.OrderBy(p => p.Key))
        {
            buffer.Integer(key).Char(isPage ? '[' : ' ');
            foreach (var id in elements)
            {
                buffer.Reference(id).Char(' ');
            }

            buffer.Char(isPage ? ']' : ' ');
        }

        var tree = objects.Reserve();
        objects.Add(tree, buffer.Raw("]>>"u8));
        return tree;
    }
}
