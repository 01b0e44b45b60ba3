namespace MaturityAssessment.Pdf.Text;

/// <summary>Cuts a paragraph into words and shapes them, keeping styles and directions apart.</summary>
internal sealed class WordShaper(FontSet fonts, IReadOnlyList<StyledText> texts, string text, byte[]? levels)
{
    private readonly List<ShapedRun> _shaped = [];
    private int _source;
    private int _sourceStart;

    /// <param name="widest">Words wider than this are cut where characters allow.</param>
    public List<Word> Words(double widest)
    {
        var words = new List<Word>();
        for (var position = 0; position < text.Length;)
        {
            var stretch = LineBreaker.Next(text, position);
            var (source, sourceStart) = (_source, _sourceStart);
            var word = Shape(position, stretch);
            while (word.InkWidth > widest && stretch.WordEnd - position > 1)
            {
                var cut = position + Math.Max(1, (int)((stretch.WordEnd - position) * (widest / word.InkWidth)) - 1);
                cut = LineBreaker.SafeCut(text, cut, position + 1);
                if (cut >= stretch.WordEnd)
                {
                    break;
                }

                stretch = new(cut, cut, false);
                (_source, _sourceStart) = (source, sourceStart);
                word = Shape(position, stretch);
            }

            words.Add(word);
            position = stretch.End;
        }

        return words;
    }

    private Word Shape(int start, LineBreaker.Stretch stretch)
    {
        var pieces = new List<Piece>(2);
        double ink = 0, space = 0;
        for (var position = start; position < stretch.End;)
        {
            var isSpace = position >= stretch.WordEnd;
            var end = EndOfPiece(position, isSpace ? stretch.End : stretch.WordEnd);
            if (text[position] != '\n')
            {
                var width = ShapePiece(position, end, isSpace, pieces);
                (ink, space) = isSpace ? (ink, space + width) : (ink + width, space);
            }

            position = end;
        }

        return new(pieces, ink, space, stretch.IsHard, texts[_source].Style.Size);
    }

    /// <summary>As far as one style, one direction and no line end go.</summary>
    private int EndOfPiece(int position, int limit)
    {
        while (position >= _sourceStart + texts[_source].Text.Length)
        {
            _sourceStart += texts[_source++].Text.Length;
        }

        var end = Math.Min(limit, _sourceStart + texts[_source].Text.Length);
        if (text[position] == '\n')
        {
            return position + 1;
        }

        var next = position + 1;
        while (next < end && text[next] != '\n' && (levels is null || levels[next] == levels[position]))
        {
            next++;
        }

        return next;
    }

    private double ShapePiece(int start, int end, bool isSpace, List<Piece> into)
    {
        var source = texts[_source];
        var level = levels?[start] ?? 0;
        _shaped.Clear();
        Itemizer.Shape(fonts, start == 0 && end == text.Length ? text : text[start..end], source.Style, (level & 1) == 1, _shaped);
        var width = 0.0;
        foreach (var run in _shaped)
        {
            var runWidth = run.WidthAt(source.Style.Size);
            into.Add(new(run, source, level, isSpace, runWidth));
            width += runWidth;
        }

        return width;
    }
}
