using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Tests.Accessibility;

/// <summary>Checks one composite font and the codes that a page shows with it.</summary>
internal sealed partial class FontChecker
{
    private readonly Action<string, string> _report;
    private readonly string _name;
    private readonly Dictionary<int, string> _unicode = [];
    private readonly List<object?> _widths = [];
    private readonly SfntTables? _file;

    public FontChecker(PdfModel pdf, PdfDictionary font, Action<string, string> report)
    {
        _report = report;
        _name = pdf.Name(font, "BaseFont") ?? "";
        var descendant = (PdfDictionary)pdf.Resolve(pdf.Array(font, "DescendantFonts")[0])!;
        var isEmbeddedEncoding = pdf.Find(font, "Encoding") is PdfStream;
        Require(isEmbeddedEncoding || pdf.Name(font, "Encoding") is "Identity-H" or "Identity-V", "31-006");
        if (pdf.Find(pdf.Find(descendant, "FontDescriptor"), "FontFile2") is PdfStream file)
        {
            _file = new(file.Data);
            Require(descendant.ContainsKey("CIDToGIDMap"), "31-005");
            Require(!descendant.ContainsKey("CIDToGIDMap") || pdf.Find(descendant, "CIDToGIDMap") is PdfStream || pdf.Name(descendant, "CIDToGIDMap") == "Identity", "31-004");
        }
        else
        {
            report("31-009", _name);
        }

        if (pdf.Find(font, "ToUnicode") is PdfStream map)
        {
            ReadUnicode(Encoding.Latin1.GetString(map.Data));
        }
        else
        {
            report("31-027", _name);
        }

        _widths = pdf.Array(descendant, "W") is [_, List<object?> list] ? list : [];
    }

    public void CheckCode(int code, bool hasText)
    {
        Require(code != 0, "31-030");
        Require(hasText || _unicode.ContainsKey(code), "10-001");
        if (_file is null)
        {
            return;
        }

        int glyphs = BinaryPrimitives.ReadUInt16BigEndian(_file.Find("maxp"u8)[4..]);
        Require(code < glyphs, "31-010");
        int metrics = BinaryPrimitives.ReadUInt16BigEndian(_file.Find("hhea"u8)[34..]);
        var advance = BinaryPrimitives.ReadUInt16BigEndian(_file.Find("hmtx"u8)[(4 * Math.Min(code, metrics - 1))..]);
        var unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(_file.Find("head"u8)[18..]);
        var width = code < _widths.Count ? (double)_widths[code]! : 0;
        Require(Math.Abs(width - (advance * 1000.0 / unitsPerEm)) < 1, "31-016");
    }

    private void ReadUnicode(string map)
    {
        foreach (Match entry in Entry().Matches(map))
        {
            var text = Encoding.BigEndianUnicode.GetString(Convert.FromHexString(entry.Groups[2].Value));
            _unicode[int.Parse(entry.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)] = text;
            Require(!text.Contains('\0'), "31-028");
            Require(!text.Contains('\ufeff') && !text.Contains('\ufffe'), "31-029");
        }
    }

    private void Require(bool isRight, string condition)
    {
        if (!isRight)
        {
            _report(condition, _name);
        }
    }

    [GeneratedRegex("<([0-9A-F]{4})><([0-9A-F]+)>\n")]
    private static partial Regex Entry();
}
