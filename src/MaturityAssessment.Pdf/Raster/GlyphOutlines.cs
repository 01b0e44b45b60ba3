using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Raster;

/// <summary>Glyphs as outlines, in font units with y upward.</summary>
/// <remarks>HarfBuzzSharp has no managed call for it. Where a build of the library lacks it, text is left out of the pictures that stand in for vector drawings.</remarks>
internal static unsafe partial class GlyphOutlines
{
    private const string Library = "libHarfBuzzSharp";

    private static readonly ConcurrentDictionary<(FontFace Face, ushort Glyph), VectorPath> Drawn = [];
    private static readonly Lazy<nint> Pen = new(MakePen);

    public static VectorPath Of(FontFace face, ushort glyph) => Drawn.GetOrAdd((face, glyph), static key => Draw(key.Face, key.Glyph));

    private static VectorPath Draw(FontFace face, ushort glyph)
    {
        var path = new VectorPath();
        try
        {
            var handle = GCHandle.Alloc(path);
            hb_font_draw_glyph(face.Font.Handle, glyph, Pen.Value, GCHandle.ToIntPtr(handle));
            handle.Free();
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            return path;
        }

        return path;
    }

    private static nint MakePen()
    {
        var pen = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(pen, &MoveTo, 0, 0);
        hb_draw_funcs_set_line_to_func(pen, &LineTo, 0, 0);
        hb_draw_funcs_set_cubic_to_func(pen, &CubicTo, 0, 0);
        hb_draw_funcs_set_close_path_func(pen, &ClosePath, 0, 0);
        hb_draw_funcs_make_immutable(pen);
        return pen;
    }

    private static VectorPath PathOf(nint data) => (VectorPath)GCHandle.FromIntPtr(data).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MoveTo(nint pen, nint data, nint state, float x, float y, nint user) => PathOf(data).MoveTo(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LineTo(nint pen, nint data, nint state, float x, float y, nint user) => PathOf(data).LineTo(x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CubicTo(nint pen, nint data, nint state, float x1, float y1, float x2, float y2, float x, float y, nint user) => PathOf(data).CurveTo(x1, y1, x2, y2, x, y);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ClosePath(nint pen, nint data, nint state, nint user) => PathOf(data).Close();

    [LibraryImport(Library)]
    private static partial nint hb_draw_funcs_create();

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_make_immutable(nint pen);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_move_to_func(nint pen, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> draw, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_line_to_func(nint pen, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void> draw, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_cubic_to_func(nint pen, delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void> draw, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_draw_funcs_set_close_path_func(nint pen, delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void> draw, nint user, nint destroy);

    [LibraryImport(Library)]
    private static partial void hb_font_draw_glyph(nint font, uint glyph, nint pen, nint data);
}
