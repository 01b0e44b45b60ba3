using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>Writes shaped text. Runs that continue each other share one operator, which keeps files small.</summary>
internal sealed class GlyphWriter
{
    // movements are thousandths of the text size
    private const double TextUnit = 1000;

    private readonly ContentStream _content;
    private readonly ResourceNames _resources;
    private readonly PdfBuffer _out;
    private bool _inText;
    private bool _inArray;
    private bool _inString;
    private EmbeddedFont? _font;
    private double _size;
    private double _penX;
    private double _penY;
    private double _pending;
    private int _rise;

    public GlyphWriter(ContentStream content, ResourceNames resources)
    {
        _content = content;
        _resources = resources;
        _out = content.Buffer;
    }

    /// <summary>Forgets the font, as the end of a saved state does.</summary>
    public void ForgetFont() => _font = null;

    public void End()
    {
        if (_inText)
        {
            EndArray();
            _out.Raw("ET\n"u8);
            _inText = false;
        }
    }

    public void Write(ShapedRun run, double size, Colour ink, double x, double y)
    {
        if (run.Glyphs.Length == 0)
        {
            return;
        }

        var font = _resources.Font(run.Face);
        if (!Continues(font, size, ink, x, y))
        {
            StartArray(font, size, ink, x, y);
        }

        for (var i = 0; i < run.Glyphs.Length;)
        {
            i = WriteCluster(run, font, i);
        }

        SetRise(0, run.Face);
        (_penX, _penY) = (x + run.WidthAt(size), y);
    }

    private bool Continues(EmbeddedFont font, double size, Colour ink, double x, double y) =>
        _inArray && _font == font && _size == size && _content.FillsWith(ink) && _penY == y && Math.Abs(x - _penX) < 0.02;

    private void StartArray(EmbeddedFont font, double size, Colour ink, double x, double y)
    {
        EndArray();
        _content.UseFill(ink);
        if (!_inText)
        {
            _out.Raw("BT\n"u8);
            _inText = true;
        }

        if (_font != font || _size != size)
        {
            _out.Name(font.Name).Char(' ').Operand(size).Raw("Tf\n"u8);
            (_font, _size) = (font, size);
        }

        _out.Raw("1 0 0 -1 "u8).Operand(x).Operand(y).Raw("Tm["u8);
        (_inArray, _inString, _pending) = (true, false, 0);
    }

    /// <summary>Writes the glyphs of one cluster and returns the index after them.</summary>
    private int WriteCluster(ShapedRun run, EmbeddedFont font, int first)
    {
        var (end, from, to) = ClusterAt(run, first);
        var needsText = !NoteTexts(run, font, first, end, from, to);
        if (needsText)
        {
            BreakArray();
            _out.Raw("/Span<</ActualText<FEFF"u8);
            foreach (var c in run.Text.AsSpan(from, to - from))
            {
                _out.Hex4(c);
            }

            _out.Raw(">>>BDC["u8);
        }

        for (var i = first; i < end; i++)
        {
            WriteGlyph(run, font, i);
        }

        if (needsText)
        {
            BreakArray();
            _out.Raw("EMC["u8);
        }

        return end;
    }

    private static (int End, int From, int To) ClusterAt(ShapedRun run, int first)
    {
        var from = run.Clusters[first];
        if (run.IsSimple)
        {
            return (first + 1, from, from + 1);
        }

        var end = first + 1;
        while (end < run.Glyphs.Length && run.Clusters[end] == from)
        {
            end++;
        }

        // clusters are monotone: in right-to-left runs the next one in the text was written just before
        var to = run.IsRightToLeft
            ? first > 0 ? run.Clusters[first - 1] : run.Text.Length
            : end < run.Glyphs.Length ? run.Clusters[end] : run.Text.Length;
        return (end, from, to);
    }

    /// <summary>Notes which text each glyph stands for; false when the codes alone cannot say it.</summary>
    private static bool NoteTexts(ShapedRun run, EmbeddedFont font, int first, int end, int from, int to)
    {
        var text = run.Text.AsSpan(from, to - from);
        var count = end - first;
        if (count == 1)
        {
            return font.StandsFor(font.Code(run.Glyphs[first]), text);
        }

        if (count != text.Length)
        {
            return false;
        }

        var known = true;
        for (var i = 0; i < count; i++)
        {
            known &= font.StandsFor(font.Code(run.Glyphs[first + i]), text.Slice(run.IsRightToLeft ? count - 1 - i : i, 1));
        }

        return known;
    }

    private void WriteGlyph(ShapedRun run, EmbeddedFont font, int index)
    {
        var scale = TextUnit / run.Face.UnitsPerEm;
        var code = font.Code(run.Glyphs[index]);
        SetRise(run.OffsetsY[index], run.Face);
        _pending -= run.OffsetsX[index] * scale;
        if (Math.Abs(_pending) >= 0.5)
        {
            EndString();
            var move = Math.Round(_pending);
            _out.Number(move);
            _pending -= move;
        }

        if (!_inString)
        {
            _out.Char('<');
            _inString = true;
        }

        _out.Hex4(code);
        // what the font moves by itself against what the shaper wants
        _pending += (font.Advances[code] - run.Advances[index] + run.OffsetsX[index]) * scale;
    }

    private void SetRise(int rise, FontFace face)
    {
        if (_rise != rise)
        {
            BreakArray();
            _rise = rise;
            _out.Operand(rise * _size / face.UnitsPerEm).Raw("Ts["u8);
        }
    }

    private void EndString()
    {
        if (_inString)
        {
            _out.Char('>');
            _inString = false;
        }
    }

    /// <summary>Ends the operator; the caller opens the next one after whatever comes between.</summary>
    private void BreakArray()
    {
        EndString();
        _out.Raw("]TJ\n"u8);
    }

    private void EndArray()
    {
        if (_inArray)
        {
            BreakArray();
            _inArray = false;
        }
    }
}
