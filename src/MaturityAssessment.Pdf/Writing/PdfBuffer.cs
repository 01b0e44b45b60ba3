using System.Buffers;
using System.Buffers.Text;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>A growing run of bytes with the tokens of PDF syntax.</summary>
internal sealed class PdfBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public ReadOnlySpan<byte> Span => _bytes.WrittenSpan;

    public int Length => _bytes.WrittenCount;

    public void Clear() => _bytes.ResetWrittenCount();

    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public PdfBuffer Char(char c)
    {
        _bytes.GetSpan(1)[0] = (byte)c;
        _bytes.Advance(1);
        return this;
    }

    public PdfBuffer Ascii(string text)
    {
        var span = _bytes.GetSpan(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            span[i] = (byte)text[i];
        }

        _bytes.Advance(text.Length);
        return this;
    }

    public PdfBuffer Integer(long value)
    {
        Utf8Formatter.TryFormat(value, _bytes.GetSpan(20), out var written);
        _bytes.Advance(written);
        return this;
    }

    public PdfBuffer Reference(int id) => Integer(id).Raw(" 0 R"u8);

    /// <summary>At most three decimals, no exponent; what is not a number becomes 0 rather than a broken file.</summary>
    public PdfBuffer Number(double value)
    {
        const double largest = 1e6;
        var thousandths = double.IsNaN(value) ? 0 : (long)Math.Round(Math.Clamp(value, -largest, largest) * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
        {
            Char('-');
            thousandths = -thousandths;
        }

        Integer(thousandths / 1000);
        var fraction = (int)(thousandths % 1000);
        if (fraction != 0)
        {
            Char('.');
            for (var place = 100; fraction > 0; fraction %= place, place /= 10)
            {
                Char((char)('0' + (fraction / place)));
            }
        }

        return this;
    }

    /// <summary>A number and a space.</summary>
    public PdfBuffer Operand(double value) => Number(value).Char(' ');

    public PdfBuffer Hex4(int value)
    {
        const string digits = "0123456789ABCDEF";
        var span = _bytes.GetSpan(4);
        for (var i = 0; i < 4; i++)
        {
            span[i] = (byte)digits[(value >> (12 - (4 * i))) & 15];
        }

        _bytes.Advance(4);
        return this;
    }

    /// <summary>Whether a text string is written letter by letter rather than as UTF-16.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>A text string: readable when ASCII, else UTF-16 with its mark.</summary>
    public PdfBuffer String(string text)
    {
        if (!IsPlain(text))
        {
            Raw("<FEFF"u8);
            foreach (var c in text)
            {
                Hex4(c);
            }

            return Char('>');
        }

        Char('(');
        foreach (var c in text)
        {
            if (c is '(' or ')' or '\\')
            {
                Char('\\');
            }

            Char(c);
        }

        return Char(')');
    }

    /// <summary>A name; only ever given plain ASCII letters and digits.</summary>
    public PdfBuffer Name(string name) => Char('/').Ascii(name);
}
