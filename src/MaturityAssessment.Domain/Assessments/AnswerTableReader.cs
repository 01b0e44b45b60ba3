using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Assessments;

/// <summary>Reads an answer table whose cells are split already: the table, or all of its faults. Nothing is guessed, no row is dropped.</summary>
public sealed class AnswerTableReader
{
    /// <summary>More faults than this are not listed.</summary>
    public const int MostFaults = 1_000;

    private readonly List<AnswerTableFault> _faults = [];
    private readonly AnswerTableColumns _columns;

    private AnswerTableReader(MaturityModel model, AnswerTableLine header)
    {
        _columns = new AnswerTableColumns(model, header.Cells);
        foreach (var (column, problem) in _columns.Faults)
        {
            Fault(header.Line, column, problem);
        }
    }

    public static AnswerTableReading Read(MaturityModel model, AnswerTableLine header, IEnumerable<AnswerTableLine> lines)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(header.Cells);
        ArgumentNullException.ThrowIfNull(lines);

        var reader = new AnswerTableReader(model, header);
        var rows = reader.ReadRows(lines, header.Line);
        return reader._faults.Count == 0 ? new AnswerTableReading(new AnswerTable(rows, reader._columns.Notes), []) : new AnswerTableReading(null, reader._faults);
    }

    private List<AnswerTableRow> ReadRows(IEnumerable<AnswerTableLine> lines, int headerLine)
    {
        var rows = new List<AnswerTableRow>();
        var seen = new Dictionary<(string Organisation, string Parent, string Cycle), int>();
        foreach (var line in lines)
        {
            if (line.Cells.Count != _columns.Count)
            {
                Fault(line.Line, "", $"This row has {line.Cells.Count} cells, the header has {_columns.Count}; give every row one cell per column, and put cells that hold a comma in quotes.");
                continue;
            }

            var row = ReadRow(line);
            if (row.Organisation.Length > 0 && !seen.TryAdd((row.Organisation, row.Parent, row.Cycle), row.Line))
            {
                Fault(line.Line, AnswerTableColumns.Organisation, $"{Known(row)} stands in line {seen[(row.Organisation, row.Parent, row.Cycle)]} already; keep one of the two rows, or tell them apart by parent or cycle.");
            }

            rows.Add(row);
        }

        if (rows.Count == 0 && _faults.Count == 0)
        {
            Fault(headerLine, "", "There is no row below the header; add one row for each assessment.");
        }

        return rows;
    }

    private AnswerTableRow ReadRow(AnswerTableLine line)
    {
        var organisation = _columns.Attribute(line.Cells, AnswerTableColumns.Organisation);
        if (organisation.Length == 0 && _columns.HasOrganisation)
        {
            Fault(line.Line, AnswerTableColumns.Organisation, "This row names no organisation; write whose answers these are.");
        }

        var answers = new Dictionary<string, SheetAnswer>(_columns.Questions.Count, StringComparer.Ordinal);
        foreach (var (index, question) in _columns.Questions)
        {
            var answer = AnswerCell.Read(question, line.Cells[index], out var fault);
            if (fault is not null)
            {
                Fault(line.Line, question.Code, fault);
            }
            else if (answer is not null)
            {
                answers[question.Code] = new SheetAnswer(answer);
            }
        }

        return new AnswerTableRow(
            line.Line,
            organisation,
            _columns.Attribute(line.Cells, AnswerTableColumns.Parent),
            _columns.Attribute(line.Cells, AnswerTableColumns.Cycle),
            _columns.Attribute(line.Cells, AnswerTableColumns.Sector),
            _columns.Attribute(line.Cells, AnswerTableColumns.Size),
            _columns.Others.ToDictionary(o => o.Name, o => line.Cells[o.Index].Trim(), StringComparer.Ordinal),
            new AnswerSheet(answers));
    }

    private static string Known(AnswerTableRow row) =>
        row.Organisation + (row.Parent.Length > 0 ? $" of {row.Parent}" : "") + (row.Cycle.Length > 0 ? $", cycle {row.Cycle}," : "");

    private void Fault(int line, string column, string problem)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(new AnswerTableFault(line, column, problem));
        }
        else if (_faults.Count == MostFaults)
        {
            _faults.Add(new AnswerTableFault(line, "", "There are more faults than these; mend these first, then check the table again."));
        }
    }
}
