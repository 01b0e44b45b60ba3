using System.Text;
using System.Xml.Linq;

namespace MaturityAssessment.Pdf.Tests.Accessibility;

/// <param name="Condition">Number of the failure condition in the Matterhorn Protocol.</param>
internal sealed record Breach(string Condition, string What);

/// <summary>
/// Checks the failure conditions of PDF/UA-1 that a program can decide and that documents without forms, media,
/// layers, attachments and encryption can meet. It shows breaches; it does not prove that there are none.
/// </summary>
internal sealed class PdfUaChecker(PdfModel pdf)
{
    public static readonly IReadOnlyDictionary<string, string> Conditions = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["01-003"] = "Decoration stands inside tagged content.",
        ["01-004"] = "Tagged content stands inside decoration.",
        ["01-005"] = "Content is neither decoration nor tagged.",
        ["01-007"] = "The document says that its tags are suspect.",
        ["02-001"] = "A tag is neither standard nor mapped to a standard one.",
        ["02-003"] = "Tags are mapped in a circle.",
        ["02-004"] = "A standard tag is mapped to something else.",
        ["06-001"] = "There is no metadata stream.",
        ["06-002"] = "The metadata do not declare PDF/UA.",
        ["06-003"] = "The metadata have no title.",
        ["07-001"] = "The viewer is not told what to show as the title.",
        ["07-002"] = "The viewer is told to show the file name.",
        ["09-004"] = "Parts of a table are nested wrongly.",
        ["09-005"] = "Parts of a list are nested wrongly.",
        ["09-006"] = "Parts of a table of contents are nested wrongly.",
        ["10-001"] = "A character has no Unicode value.",
        ["11-001"] = "The language of text is unknown.",
        ["11-002"] = "The language of an alternative text or expansion is unknown.",
        ["11-003"] = "The language of bookmarks is unknown.",
        ["11-004"] = "The language of an annotation's description is unknown.",
        ["11-006"] = "The language of the metadata is unknown.",
        ["13-004"] = "A figure has no alternative text.",
        ["14-002"] = "The first heading is not of level 1.",
        ["14-003"] = "A heading level is skipped.",
        ["14-006"] = "An element holds more than one H.",
        ["14-007"] = "Numbered and unnumbered headings are mixed.",
        ["15-003"] = "A header cell says neither what it heads nor is referred to.",
        ["17-002"] = "A formula has no alternative text.",
        ["19-003"] = "A note has no identifier.",
        ["19-004"] = "Two notes have one identifier.",
        ["28-002"] = "An annotation is not inside an Annot element.",
        ["28-004"] = "An annotation has no description.",
        ["28-006"] = "An annotation is of an unknown kind.",
        ["28-007"] = "There is a trap network.",
        ["28-008"] = "A page with annotations has no tab order.",
        ["28-009"] = "The tab order does not follow the structure.",
        ["28-010"] = "A field is not inside a Form element.",
        ["28-011"] = "A link is not inside a Link element.",
        ["28-012"] = "A link has no description.",
        ["30-001"] = "Content comes from another file.",
        ["30-002"] = "A form with tagged content is used more than once.",
        ["31-004"] = "The map from codes to glyphs is neither a stream nor Identity.",
        ["31-005"] = "There is no map from codes to glyphs.",
        ["31-006"] = "The encoding is neither predefined nor embedded.",
        ["31-009"] = "A font is not embedded.",
        ["31-010"] = "A font lacks a glyph that the text uses.",
        ["31-016"] = "The widths in the document differ from those in the font.",
        ["31-027"] = "A font has no map to Unicode.",
        ["31-028"] = "A code maps to U+0000.",
        ["31-029"] = "A code maps to U+FEFF or U+FFFE.",
        ["31-030"] = "Text shows the glyph for missing characters.",
    };

    private static readonly HashSet<string> Standard =
    [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6",
        "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot",
        "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
    ];

    private static readonly HashSet<string> Annotations =
    [
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup",
        "FileAttachment", "Sound", "Movie", "Widget", "Screen", "PrinterMark", "TrapNet", "Watermark", "3D", "Redact",
    ];

    private readonly List<Breach> _breaches = [];
    private readonly Dictionary<(long Page, int Mark), PdfDictionary> _marks = [];
    private readonly Dictionary<long, string> _annotationParents = [];
    private readonly Dictionary<PdfDictionary, PdfDictionary?> _parents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<long, int> _formUses = [];

    private bool HasLanguage => !string.IsNullOrWhiteSpace(pdf.Text(pdf.Catalogue, "Lang"));

    public static IReadOnlyList<Breach> Check(PdfModel pdf) => new PdfUaChecker(pdf).Run();

    private List<Breach> Run()
    {
        CheckCatalogue();
        CheckMetadata();
        if (pdf.Find(pdf.Catalogue, "StructTreeRoot") is { } root)
        {
            CheckRoleMap(root);
            var elements = new List<PdfDictionary>();
            foreach (var top in pdf.Array(root, "K"))
            {
                Walk((PdfDictionary)pdf.Resolve(top)!, null, null, elements);
            }

            CheckHeadings(elements);
            CheckNotes(elements);
        }

        for (var i = 0; i < pdf.Pages.Count; i++)
        {
            CheckPage(pdf.Pages[i], pdf.Page(i));
        }

        return _breaches;
    }

    private void Report(string condition, string what = "") => _breaches.Add(new(condition, $"{Conditions[condition]} {what}".TrimEnd()));

    private void Require(bool isRight, string condition, string what = "")
    {
        if (!isRight)
        {
            Report(condition, what);
        }
    }

    private void CheckCatalogue()
    {
        Require(pdf.Find(pdf.Catalogue, "MarkInfo")?.GetValueOrDefault("Suspects") is not true, "01-007");
        var preferences = pdf.Find(pdf.Catalogue, "ViewerPreferences");
        Require(preferences?.ContainsKey("DisplayDocTitle") == true, "07-001");
        Require(preferences?.GetValueOrDefault("DisplayDocTitle") is not false, "07-002");
        Require(HasLanguage || pdf.Find(pdf.Catalogue, "Outlines") is null, "11-003");
    }

    private void CheckMetadata()
    {
        if (pdf.Find(pdf.Catalogue, "Metadata") is not PdfStream stream)
        {
            Report("06-001");
            return;
        }

        XNamespace dublinCore = "http://purl.org/dc/elements/1.1/", pdfUa = "http://www.aiim.org/pdfua/ns/id/", rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        var xmp = XDocument.Parse(Encoding.UTF8.GetString(stream.Data).Trim('\uFEFF'));
        Require(xmp.Descendants(pdfUa + "part").Any(e => e.Value == "1"), "06-002");
        var title = xmp.Descendants(dublinCore + "title").Descendants(rdf + "li").FirstOrDefault();
        Require(!string.IsNullOrWhiteSpace(title?.Value), "06-003");
        Require(HasLanguage || title?.Attribute(XNamespace.Xml + "lang")?.Value is not (null or "x-default"), "11-006");
    }

    private void CheckRoleMap(PdfDictionary root)
    {
        foreach (var (role, _) in pdf.Find(root, "RoleMap") ?? [])
        {
            Require(!Standard.Contains(role), "02-004", role);
        }
    }

    private string Role(PdfDictionary element)
    {
        var map = pdf.Find(pdf.Find(pdf.Catalogue, "StructTreeRoot"), "RoleMap");
        var role = pdf.Name(element, "S") ?? "";
        var seen = new HashSet<string>();
        while (map is not null && pdf.Name(map, role) is { } mapped)
        {
            if (!seen.Add(role))
            {
                Report("02-003", role);
                return role;
            }

            role = mapped;
        }

        Require(Standard.Contains(role), "02-001", role);
        return role;
    }

    private void Walk(PdfDictionary element, PdfDictionary? parent, long? page, List<PdfDictionary> elements)
    {
        elements.Add(element);
        _parents[element] = parent;
        page = element.GetValueOrDefault("Pg") is PdfReference own ? own.Id : page;
        var role = Role(element);
        CheckElement(element, role, parent is null ? "" : Role(parent));
        var kids = new List<PdfDictionary>();
        foreach (var kid in pdf.Array(element, "K"))
        {
            if (kid is double mark)
            {
                _marks[(page ?? 0, (int)mark)] = element;
            }
            else if (pdf.Resolve(kid) is PdfDictionary item)
            {
                var itemPage = item.GetValueOrDefault("Pg") is PdfReference other ? other.Id : page ?? 0;
                if (pdf.Name(item, "Type") == "OBJR")
                {
                    _annotationParents[((PdfReference)item["Obj"]!).Id] = role;
                }
                else if (pdf.Number(item, "MCID") is { } number)
                {
                    _marks[(itemPage, (int)number)] = element;
                }
                else
                {
                    kids.Add(item);
                }
            }
        }

        CheckKids(role, kids.ConvertAll(Role));
        kids.ForEach(k => Walk(k, element, page, elements));
    }

    private void CheckElement(PdfDictionary element, string role, string parent)
    {
        var hasText = !string.IsNullOrWhiteSpace(pdf.Text(element, "Alt")) || pdf.Text(element, "ActualText") is not null;
        Require(role != "Figure" || hasText, "13-004");
        Require(role != "Formula" || hasText, "17-002");
        Require((pdf.Text(element, "Alt") ?? pdf.Text(element, "E")) is null || LanguageOf(element), "11-002");
        Require(role != "TH" || Attributes(element).Any(a => a.ContainsKey("Scope")) || element.ContainsKey("ID"), "15-003");
        var table = role switch { "TR" => parent is "Table" or "THead" or "TBody" or "TFoot", "TH" or "TD" => parent == "TR", "THead" or "TBody" or "TFoot" => parent == "Table", _ => true };
        Require(table, "09-004", $"{role} in {parent}");
        Require(role is not ("LI" or "LBody") || parent == (role == "LI" ? "L" : "LI"), "09-005", $"{role} in {parent}");
        Require(role != "TOCI" || parent == "TOC", "09-006", $"{role} in {parent}");
    }

    private void CheckKids(string role, List<string> kids)
    {
        string[]? allowed = role switch
        {
            "Table" => ["Caption", "TR", "THead", "TBody", "TFoot"],
            "THead" or "TBody" or "TFoot" => ["TR"],
            "TR" => ["TH", "TD"],
            "L" => ["Caption", "L", "LI"],
            "LI" => ["Lbl", "LBody"],
            "TOC" => ["Caption", "TOC", "TOCI"],
            "TOCI" => ["Lbl", "Reference", "NonStruct", "P", "TOC"],
            _ => null,
        };
        var condition = role is "L" or "LI" ? "09-005" : role is "TOC" or "TOCI" ? "09-006" : "09-004";
        Require(allowed is null || kids.TrueForAll(allowed.Contains), condition, $"{role}: {string.Join(' ', kids.Distinct())}");
        Require(kids.Count(k => k == "H") <= 1, "14-006");
    }

    private IEnumerable<PdfDictionary> Attributes(PdfDictionary element) => pdf.Array(element, "A").Select(pdf.Resolve).OfType<PdfDictionary>();

    private bool LanguageOf(PdfDictionary? element)
    {
        for (; element is not null; element = _parents[element])
        {
            if (!string.IsNullOrWhiteSpace(pdf.Text(element, "Lang")))
            {
                return true;
            }
        }

        return HasLanguage;
    }

    private void CheckHeadings(List<PdfDictionary> elements)
    {
        var roles = elements.ConvertAll(e => pdf.Name(e, "S") ?? "");
        var levels = roles.Where(r => r.Length == 2 && r[0] == 'H' && char.IsAsciiDigit(r[1])).Select(r => r[1] - '0').ToList();
        Require(levels.Count == 0 || levels[0] == 1, "14-002");
        Require(levels.Zip(levels.Skip(1)).All(p => p.Second <= p.First + 1), "14-003");
        Require(levels.Count == 0 || !roles.Contains("H"), "14-007");
    }

    private void CheckNotes(List<PdfDictionary> elements)
    {
        var ids = elements.Where(e => pdf.Name(e, "S") == "Note").Select(e => pdf.Text(e, "ID")).ToList();
        Require(ids.TrueForAll(i => !string.IsNullOrEmpty(i)), "19-003");
        var known = ids.Where(i => !string.IsNullOrEmpty(i)).ToList();
        Require(known.Distinct().Count() == known.Count, "19-004");
    }

    private void CheckPage(long id, PdfDictionary page)
    {
        var annotations = pdf.Array(page, "Annots");
        Require(annotations.Count == 0 || page.ContainsKey("Tabs"), "28-008");
        Require(annotations.Count == 0 || pdf.Name(page, "Tabs") is null or "S", "28-009");
        foreach (var annotation in annotations)
        {
            CheckAnnotation(((PdfReference)annotation!).Id, (PdfDictionary)pdf.Resolve(annotation)!);
        }

        var resources = pdf.Find(page, "Resources");
        var fonts = (pdf.Find(resources, "Font") ?? []).ToDictionary(f => f.Key, f => new FontChecker(pdf, (PdfDictionary)pdf.Resolve(f.Value)!, Report));
        foreach (var (name, value) in pdf.Find(resources, "XObject") ?? [])
        {
            CheckForm(name, ((PdfReference)value!).Id, (PdfStream)pdf.Resolve(value)!);
        }

        new ContentChecker(pdf, id, _marks, fonts, LanguageOf, Report).Check(((PdfStream)pdf.Resolve(page["Contents"])!).Data, pdf.Find(resources, "XObject"), _formUses);
    }

    private void CheckAnnotation(long id, PdfDictionary annotation)
    {
        var kind = pdf.Name(annotation, "Subtype") ?? "";
        var hasWords = !string.IsNullOrWhiteSpace(pdf.Text(annotation, "Contents"));
        var parent = _annotationParents.GetValueOrDefault(id);
        Require(Annotations.Contains(kind), "28-006", kind);
        Require(kind != "TrapNet", "28-007");
        Require(kind is "Widget" or "Link" or "PrinterMark" or "TrapNet" || parent == "Annot", "28-002", kind);
        Require(kind is "Widget" or "Link" or "PrinterMark" or "TrapNet" || hasWords, "28-004", kind);
        Require(kind != "Widget" || parent == "Form", "28-010");
        Require(kind != "Link" || parent == "Link", "28-011");
        Require(kind != "Link" || hasWords, "28-012");
        Require(!hasWords || HasLanguage || annotation.ContainsKey("Lang"), "11-004");
    }

    private void CheckForm(string name, long id, PdfStream form)
    {
        Require(!form.ContainsKey("Ref"), "30-001", name);
        var isTagged = pdf.Name(form, "Subtype") == "Form" && new PageOperations(form.Data).All().Any(o => o.Operator == "BDC" && o.Operands[^1] is PdfDictionary marks && marks.ContainsKey("MCID"));
        _formUses.TryAdd(id, isTagged ? 0 : int.MinValue);
    }
}
