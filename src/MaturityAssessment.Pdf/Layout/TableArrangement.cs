namespace MaturityAssessment.Pdf.Layout;

/// <summary>A cell at its place in the grid; spans are cut to the rows and columns there are.</summary>
internal readonly record struct TableSlot(TableCell Source, int Column, int ColumnSpan, int RowSpan);

/// <summary>Finds the place of every cell: those that span rows push the cells of later rows aside.</summary>
internal static class TableArrangement
{
    private static readonly TableCell Empty = new();

    public static List<List<TableSlot>> Arrange(IReadOnlyList<TableRow> rows, int columns)
    {
        // for how many more rows a cell from above fills the column
        var taken = new int[columns];
        var places = new List<List<TableSlot>>(rows.Count);
        for (var r = 0; r < rows.Count; r++)
        {
            places.Add(ArrangeRow(rows[r].Cells, taken, rows.Count - r));
        }

        return places;
    }

    /// <summary>The number of rows from the first that belong together because cells span them.</summary>
    public static int GroupAt(IReadOnlyList<List<TableSlot>> rows, int first)
    {
        var end = first + 1;
        for (var r = first; r < end; r++)
        {
            foreach (var slot in rows[r])
            {
                end = Math.Max(end, r + slot.RowSpan);
            }
        }

        return end - first;
    }

    private static List<TableSlot> ArrangeRow(IReadOnlyList<TableCell> cells, int[] taken, int rowsLeft)
    {
        var row = new List<TableSlot>(cells.Count);
        var next = 0;
        for (var column = 0; column < taken.Length;)
        {
            if (taken[column] > 0)
            {
                taken[column++]--;
                continue;
            }

            var cell = next < cells.Count ? cells[next++] : Empty;
            var span = 1;
            while (span < cell.ColumnSpan && column + span < taken.Length && taken[column + span] == 0)
            {
                span++;
            }

            var rowSpan = Math.Clamp(cell.RowSpan, 1, rowsLeft);
            row.Add(new(cell, column, span, rowSpan));
            Array.Fill(taken, rowSpan - 1, column, span);
            column += span;
        }

        return row;
    }
}
