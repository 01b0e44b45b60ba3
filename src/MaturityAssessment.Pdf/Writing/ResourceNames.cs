using System.Globalization;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>The fonts and opacities of a document, and which of them the current page uses.</summary>
internal sealed class ResourceNames(PdfObjects objects)
{
    private readonly Dictionary<FontFace, EmbeddedFont> _fonts = [];
    private readonly Dictionary<(byte Fill, byte Stroke), (string Name, int Id)> _opacities = [];
    private readonly SortedDictionary<string, int> _pageFonts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _pageStates = new(StringComparer.Ordinal);

    public IEnumerable<EmbeddedFont> Fonts => _fonts.Values;

    public void StartPage()
    {
        _pageFonts.Clear();
        _pageStates.Clear();
    }

    public EmbeddedFont Font(FontFace face)
    {
        if (!_fonts.TryGetValue(face, out var font))
        {
            font = new(face, "F" + _fonts.Count.ToString(CultureInfo.InvariantCulture), objects.Reserve());
            _fonts[face] = font;
        }

        _pageFonts[font.Name] = font.Id;
        return font;
    }

    public string Opacity(byte fill, byte stroke)
    {
        if (!_opacities.TryGetValue((fill, stroke), out var state))
        {
            state = ("A" + _opacities.Count.ToString(CultureInfo.InvariantCulture), objects.Reserve());
            _opacities[(fill, stroke)] = state;
            objects.Add(state.Id, new PdfBuffer().Raw("<</Type/ExtGState/ca "u8).Number(fill / 255.0).Raw("/CA "u8).Number(stroke / 255.0).Raw(">>"u8));
        }

        _pageStates[state.Name] = state.Id;
        return state.Name;
    }

    public void WritePageResources(PdfBuffer page)
    {
        page.Raw("<</Font<<"u8);
        Write(page, _pageFonts);
        page.Raw(">>/ExtGState<<"u8);
        Write(page, _pageStates);
        page.Raw(">>>>"u8);
    }

    private static void Write(PdfBuffer page, SortedDictionary<string, int> names)
    {
        foreach (var (name, id) in names)
        {
            page.Name(name).Char(' ').Reference(id);
        }
    }
}
