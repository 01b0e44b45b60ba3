using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf;

/// <summary>A table: its head is repeated on every page, rows break only when taller than half a page.</summary>
public sealed record Table(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : Block
{
    public IReadOnlyList<TableColumn> Columns { get; } = Columns.Count > 0 ? Columns : throw new ArgumentException("A table has at least one column.", nameof(Columns));

    /// <summary>Rows stand closer, for long lists in which people look one thing up.</summary>
    public bool IsDense { get; init; }

    internal override string Describe() => $"table {Quote(Caption)}";
}

/// <param name="Weight">Share of the width relative to the other columns.</param>
public sealed record TableColumn(string Header, double Weight = 1, TextAlign Align = TextAlign.Start);

/// <summary>The cells of a row; missing ones are empty.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    public TableRow(params TableCell[] cells)
        : this((IReadOnlyList<TableCell>)cells)
    {
    }

    /// <summary>A sum or a heading between rows: bold, with a rule above.</summary>
    public bool IsEmphasised { get; init; }
}

/// <summary>A cell; a plain string converts.</summary>
public sealed record TableCell(IReadOnlyList<TextSpan> Spans)
{
    public TableCell(params TextSpan[] spans)
        : this((IReadOnlyList<TextSpan>)spans)
    {
    }

    /// <summary>Behind the text, for heat maps. Text without a colour of its own is made black or white for contrast.</summary>
    public Colour? Fill { get; init; }

    /// <summary>The number of columns it covers; cut where the next cell or the edge of the table stands.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>The number of rows it covers; the later rows leave its columns out.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Names the row: read out before every cell of it.</summary>
    public bool IsRowHeader { get; init; }

    public TextAlign? Align { get; init; }

    public static implicit operator TableCell(string text) => new([new TextSpan(text)]);

    public static TableCell RowHeader(string text) => new([new TextSpan(text)]) { IsRowHeader = true };
}
