using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace MaturityAssessment.Pdf.Text;

/// <summary>The outlines of a TrueType font as path data of SVG, in font units with y upward.</summary>
internal sealed class GlyphOutlines
{
    // deeper than any font nests its parts
    private const int MostNesting = 8;

    private readonly byte[] _font;
    private readonly bool _hasLongOffsets;
    private readonly ConcurrentDictionary<ushort, string> _paths = new();

    public GlyphOutlines(byte[] font)
    {
        _font = font;
        _hasLongOffsets = SfntTables.Int16At(new SfntTables(font).Find("head"u8), 50) != 0;
    }

    /// <returns>Empty for glyphs without ink.</returns>
    public string PathOf(ushort glyph) => _paths.GetOrAdd(glyph, g =>
    {
        var path = new OutlinePath();
        Add(g, path, OutlineMatrix.Identity, 0);
        return path.ToString();
    });

    private ReadOnlySpan<byte> Find(ushort glyph)
    {
        var tables = new SfntTables(_font);
        var places = tables.Find("loca"u8);
        var outlines = tables.Find("glyf"u8);
        var (start, end) = (OffsetAt(places, glyph), OffsetAt(places, glyph + 1));
        return start < end && end <= (uint)outlines.Length ? outlines[(int)start..(int)end] : [];
    }

    private uint OffsetAt(ReadOnlySpan<byte> places, int index)
    {
        var at = index * (_hasLongOffsets ? 4 : 2);
        return at + (_hasLongOffsets ? 4 : 2) > places.Length ? 0
            : _hasLongOffsets ? BinaryPrimitives.ReadUInt32BigEndian(places[at..]) : BinaryPrimitives.ReadUInt16BigEndian(places[at..]) * 2u;
    }

    private void Add(ushort glyph, OutlinePath path, OutlineMatrix matrix, int depth)
    {
        var data = Find(glyph);
        if (data.Length < 10 || depth > MostNesting)
        {
            return;
        }

        var contours = BinaryPrimitives.ReadInt16BigEndian(data);
        if (contours >= 0)
        {
            AddSimple(data, contours, path, matrix);
        }
        else
        {
            AddParts(data[10..], path, matrix, depth);
        }
    }

    private static void AddSimple(ReadOnlySpan<byte> data, int contours, OutlinePath path, OutlineMatrix matrix)
    {
        const int repeats = 8;
        if (contours == 0)
        {
            return;
        }

        var ends = new int[contours];
        for (var i = 0; i < contours; i++)
        {
            ends[i] = BinaryPrimitives.ReadUInt16BigEndian(data[(10 + (2 * i))..]);
        }

        var position = 10 + (2 * contours);
        position += 2 + BinaryPrimitives.ReadUInt16BigEndian(data[position..]);
        var flags = new byte[ends[^1] + 1];
        for (var i = 0; i < flags.Length; i++)
        {
            flags[i] = data[position++];
            if ((flags[i] & repeats) != 0)
            {
                for (var more = data[position++]; more > 0 && i + 1 < flags.Length; more--, i++)
                {
                    flags[i + 1] = flags[i];
                }
            }
        }

        var xs = Coordinates(data, ref position, flags, isShort: 2, isSame: 16);
        var ys = Coordinates(data, ref position, flags, isShort: 4, isSame: 32);
        for (int i = 0, first = 0; i < contours; first = ends[i++] + 1)
        {
            path.Contour(xs.AsSpan(first..(ends[i] + 1)), ys.AsSpan(first..(ends[i] + 1)), flags.AsSpan(first..(ends[i] + 1)), matrix);
        }
    }

    private static int[] Coordinates(ReadOnlySpan<byte> data, ref int position, byte[] flags, int isShort, int isSame)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
            {
                value += (flags[i] & isSame) != 0 ? data[position++] : -data[position++];
            }
            else if ((flags[i] & isSame) == 0)
            {
                value += BinaryPrimitives.ReadInt16BigEndian(data[position..]);
                position += 2;
            }

            values[i] = value;
        }

        return values;
    }

    /// <summary>A glyph made of others, such as a letter and its accent.</summary>
    private void AddParts(ReadOnlySpan<byte> data, OutlinePath path, OutlineMatrix matrix, int depth)
    {
        const int hasWords = 1, areOffsets = 2, hasScale = 8, hasMore = 32, hasTwoScales = 64, hasMatrix = 128;
        for (var position = 0; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(data[position..]);
            var part = BinaryPrimitives.ReadUInt16BigEndian(data[(position + 2)..]);
            position += 4;
            double dx, dy;
            if ((flags & hasWords) != 0)
            {
                (dx, dy) = (BinaryPrimitives.ReadInt16BigEndian(data[position..]), BinaryPrimitives.ReadInt16BigEndian(data[(position + 2)..]));
                position += 4;
            }
            else
            {
                (dx, dy) = ((sbyte)data[position], (sbyte)data[position + 1]);
                position += 2;
            }

            if ((flags & areOffsets) == 0)
            {
                // parts joined at points: no font of ours has them, and they lie close to their place anyway
                (dx, dy) = (0, 0);
            }

            var (a, b, c, d) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & hasScale) != 0)
            {
                a = d = Fraction(data, ref position);
            }
            else if ((flags & hasTwoScales) != 0)
            {
                (a, d) = (Fraction(data, ref position), Fraction(data, ref position));
            }
            else if ((flags & hasMatrix) != 0)
            {
                (a, b, c, d) = (Fraction(data, ref position), Fraction(data, ref position), Fraction(data, ref position), Fraction(data, ref position));
            }

            Add(part, path, matrix.After(new(a, b, c, d, dx, dy)), depth + 1);
            if ((flags & hasMore) == 0)
            {
                return;
            }
        }
    }

    private static double Fraction(ReadOnlySpan<byte> data, ref int position)
    {
        var value = BinaryPrimitives.ReadInt16BigEndian(data[position..]) / 16384.0;
        position += 2;
        return value;
    }
}

/// <summary>Where a part of a glyph goes: x' = a x + c y + dx, y' = b x + d y + dy.</summary>
internal readonly record struct OutlineMatrix(double A, double B, double C, double D, double Dx, double Dy)
{
    public static readonly OutlineMatrix Identity = new(1, 0, 0, 1, 0, 0);

    public (int X, int Y) Apply(double x, double y) => ((int)Math.Round((A * x) + (C * y) + Dx), (int)Math.Round((B * x) + (D * y) + Dy));

    public OutlineMatrix After(OutlineMatrix inner) => new(
        (A * inner.A) + (C * inner.B), (B * inner.A) + (D * inner.B), (A * inner.C) + (C * inner.D), (B * inner.C) + (D * inner.D),
        (A * inner.Dx) + (C * inner.Dy) + Dx, (B * inner.Dx) + (D * inner.Dy) + Dy);
}
