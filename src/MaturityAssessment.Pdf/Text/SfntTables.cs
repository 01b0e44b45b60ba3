using System.Buffers.Binary;
using System.Text;

namespace MaturityAssessment.Pdf.Text;

/// <summary>Reads the few facts of a TrueType file that HarfBuzz does not hand out.</summary>
internal sealed class SfntTables(byte[] font)
{
    public const int FamilyName = 1;
    public const int PostScriptName = 6;

    /// <summary>Whether a file has the outlines and tables that documents need; collections and PostScript outlines do not.</summary>
    public static bool IsTrueType(byte[] font)
    {
        const uint version1 = 0x00010000, apple = 0x74727565;
        if (font.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(font) is not (version1 or apple))
        {
            return false;
        }

        int count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            if (12 + (16 * (i + 1)) > font.Length
                || (ulong)BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(20 + (16 * i))) + BinaryPrimitives.ReadUInt32BigEndian(font.AsSpan(24 + (16 * i))) > (ulong)font.Length)
            {
                return false;
            }
        }

        var tables = new SfntTables(font);
        return tables.Find("glyf"u8).Length > 0 && tables.Find("cmap"u8).Length > 0 && tables.Find("hmtx"u8).Length > 0 && tables.Find("name"u8).Length > 6;
    }

    public ReadOnlySpan<byte> Find(ReadOnlySpan<byte> tag)
    {
        int count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var i = 0; i < count; i++)
        {
            var entry = font.AsSpan(12 + (16 * i), 16);
            if (entry[..4].SequenceEqual(tag))
            {
                return font.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
            }
        }

        return [];
    }

    public static short Int16At(ReadOnlySpan<byte> table, int offset) =>
        table.Length < offset + 2 ? (short)0 : BinaryPrimitives.ReadInt16BigEndian(table[offset..]);

    public string? Name(int id)
    {
        const int windows = 3;
        var table = Find("name"u8);
        int count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]), strings = BinaryPrimitives.ReadUInt16BigEndian(table[4..]);
        for (var i = 0; i < count; i++)
        {
            var record = table.Slice(6 + (12 * i), 12);
            if (BinaryPrimitives.ReadUInt16BigEndian(record) == windows && BinaryPrimitives.ReadUInt16BigEndian(record[6..]) == id)
            {
                var text = table.Slice(strings + BinaryPrimitives.ReadUInt16BigEndian(record[10..]), BinaryPrimitives.ReadUInt16BigEndian(record[8..]));
                return Encoding.BigEndianUnicode.GetString(text);
            }
        }

        return null;
    }
}
