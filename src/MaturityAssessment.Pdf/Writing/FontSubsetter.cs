using System.Runtime.InteropServices;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>Cuts a font down to the glyphs in use.</summary>
/// <remarks>
/// The native library carries HarfBuzz's subsetter but HarfBuzzSharp has no managed call for it.
/// Where a build of the library lacks it, documents embed whole fonts: larger, but right.
/// </remarks>
internal static unsafe partial class FontSubsetter
{
    private const string Library = "libHarfBuzzSharp";
    private const uint NoHinting = 0x1;
    private const uint KeepNotdefOutline = 0x40;
    private const uint NoLayoutClosure = 0x200;
    private const int DroppedTables = 3;

    // text is placed by the document, so the font's own layout, names and character map are dead weight
    private static readonly string[] DeadWeight =
    [
        "GSUB", "GPOS", "GDEF", "kern", "name", "post", "cmap", "OS/2", "STAT", "meta", "DSIG", "gasp", "BASE", "vhea", "vmtx",
        // a variable font stands still at its default, which is how its text was measured
        "fvar", "gvar", "avar", "HVAR", "VVAR", "MVAR", "cvar",
    ];

    private static volatile bool _isMissing;

    /// <param name="glyphs">Glyph i of the result is glyph <c>glyphs[i]</c> of the font; the first is .notdef.</param>
    /// <returns><c>null</c> when fonts cannot be cut here.</returns>
    public static byte[]? Subset(FontFace face, IReadOnlyList<ushort> glyphs)
    {
        if (_isMissing)
        {
            return null;
        }

        try
        {
            return Cut(face, glyphs);
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            _isMissing = true;
            return null;
        }
    }

    private static byte[]? Cut(FontFace face, IReadOnlyList<ushort> glyphs)
    {
        var input = hb_subset_input_create_or_fail();
        if (input == 0)
        {
            return null;
        }

        try
        {
            Describe(input, glyphs);
            var subset = hb_subset_or_fail(face.Face.Handle, input);
            return subset == 0 ? null : BytesOf(subset);
        }
        finally
        {
            hb_subset_input_destroy(input);
            GC.KeepAlive(face);
        }
    }

    private static void Describe(nint input, IReadOnlyList<ushort> glyphs)
    {
        var (set, map) = (hb_subset_input_glyph_set(input), hb_subset_input_old_to_new_glyph_mapping(input));
        for (var i = 0; i < glyphs.Count; i++)
        {
            hb_set_add(set, glyphs[i]);
            hb_map_set(map, glyphs[i], (uint)i);
        }

        hb_subset_input_set_flags(input, NoHinting | KeepNotdefOutline | NoLayoutClosure);
        var dropped = hb_subset_input_set(input, DroppedTables);
        foreach (var table in DeadWeight)
        {
            hb_set_add(dropped, ((uint)table[0] << 24) | ((uint)table[1] << 16) | ((uint)table[2] << 8) | table[3]);
        }
    }

    private static byte[] BytesOf(nint face)
    {
        var blob = hb_face_reference_blob(face);
        var data = hb_blob_get_data(blob, out var length);
        var bytes = new ReadOnlySpan<byte>(data, (int)length).ToArray();
        hb_blob_destroy(blob);
        hb_face_destroy(face);
        return bytes;
    }

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_old_to_new_glyph_mapping(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    private static partial void hb_map_set(nint map, uint key, uint value);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static partial byte* hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);
}
