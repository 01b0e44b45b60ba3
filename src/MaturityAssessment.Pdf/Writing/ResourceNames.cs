using System.Globalization;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>The fonts, images and opacities of a document, and which of them the current page uses.</summary>
internal sealed class ResourceNames(PdfObjects objects)
{
    private readonly Dictionary<FontFace, EmbeddedFont> _fonts = [];
    private readonly Dictionary<(byte Fill, byte Stroke), (string Name, int Id)> _opacities = [];
    private readonly Dictionary<ImageFile, (string Name, int Id)> _images = [];
    private readonly SortedDictionary<string, int> _pageImages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _pageFonts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _pageStates = new(StringComparer.Ordinal);

    public IEnumerable<EmbeddedFont> Fonts => _fonts.Values;

    public void StartPage()
    {
        _pageFonts.Clear();
        _pageStates.Clear();
        _pageImages.Clear();
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

    public string Image(ImageFile file)
    {
        if (!_images.TryGetValue(file, out var image))
        {
            image = ("I" + _images.Count.ToString(CultureInfo.InvariantCulture), ImageWriter.Write(file.Pixels, objects));
            _images[file] = image;
        }

        _pageImages[image.Name] = image.Id;
        return image.Name;
    }

    public void WritePageResources(PdfBuffer page)
    {
        page.Raw("<</Font<<"u8);
        Write(page, _pageFonts);
        page.Raw(">>/ExtGState<<"u8);
        Write(page, _pageStates);
        if (_pageImages.Count > 0)
        {
            page.Raw(">>/XObject<<"u8);
            Write(page, _pageImages);
        }

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
