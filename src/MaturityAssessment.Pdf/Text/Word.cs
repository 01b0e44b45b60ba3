namespace MaturityAssessment.Pdf.Text;

internal readonly record struct Piece(ShapedRun Run, StyledText Source, byte Level, bool IsSpace, double Width);

/// <summary>What stays together on a line: some ink and the spaces after it.</summary>
internal readonly record struct Word(IReadOnlyList<Piece> Pieces, double InkWidth, double SpaceWidth, bool EndsLine, double Size);
