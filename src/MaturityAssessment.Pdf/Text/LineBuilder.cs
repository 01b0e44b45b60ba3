namespace MaturityAssessment.Pdf.Text;

/// <summary>Places the words of one line: direction, alignment, baseline.</summary>
internal sealed class LineBuilder(TextBox box, bool rightToLeft)
{
    // tall fallback fonts must not push lines apart: ascent and descent count up to these shares of the size
    private const double HighestAscent = 1.07;
    private const double DeepestDescent = 0.3;
    private const double NaturalLine = 1.362;

    public TextLine Build(List<Word> words, int first, int end)
    {
        var pieces = InkedPieces(words, first, end);
        double width = 0, ascent = 0, descent = 0;
        foreach (var piece in pieces)
        {
            var face = piece.Run.Face;
            var (size, scale) = (piece.Source.Style.Size, piece.Source.Style.Size / face.UnitsPerEm);
            width += piece.Width;
            ascent = Math.Max(ascent, Math.Min(face.Ascent * scale, size * HighestAscent));
            descent = Math.Max(descent, Math.Min(-face.Descent * scale, size * DeepestDescent));
        }

        if (pieces.Count == 0)
        {
            return Empty(words[first].Size);
        }

        var natural = ascent + descent;
        var height = natural / NaturalLine * box.LineFactor;
        return new(Place(pieces, StartX(width)), width, height, ((height - natural) / 2) + ascent, ascent, descent);
    }

    public TextLine Empty(double size) => new([], 0, size * box.LineFactor, size, size, 0);

    /// <summary>Without the spaces at the end of the line, which take no room.</summary>
    private static List<Piece> InkedPieces(List<Word> words, int first, int end)
    {
        var pieces = new List<Piece>();
        for (var i = first; i < end; i++)
        {
            pieces.AddRange(words[i].Pieces);
        }

        while (pieces.Count > 0 && pieces[^1].IsSpace)
        {
            pieces.RemoveAt(pieces.Count - 1);
        }

        return pieces;
    }

    private double StartX(double width) => box.Align switch
    {
        TextAlign.Left => 0,
        TextAlign.Centre => (box.Width - width) / 2,
        TextAlign.End => StartsAtRight ? 0 : box.Width - width,
        _ => StartsAtRight ? box.Width - width : 0,
    };

    private bool StartsAtRight => box.AlignsRightToLeft ?? rightToLeft;

    private PlacedRun[] Place(List<Piece> pieces, double x)
    {
        var placed = new PlacedRun[pieces.Count];
        foreach (var i in VisualOrder(pieces))
        {
            placed[i] = new(pieces[i].Run, pieces[i].Source, x, pieces[i].Width);
            x += pieces[i].Width;
        }

        return placed;
    }

    private IEnumerable<int> VisualOrder(List<Piece> pieces) =>
        !rightToLeft && pieces.TrueForAll(p => p.Level == 0)
            ? Enumerable.Range(0, pieces.Count)
            : Bidi.VisualOrder(pieces.ConvertAll(p => p.Level).ToArray());
}
