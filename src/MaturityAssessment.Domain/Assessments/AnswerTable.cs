using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Assessments;

/// <summary>The answers of many organisations to one model: one row per assessment.</summary>
/// <param name="Notes">What a reader may have meant otherwise, as sentences: columns that are not scored, questions without a column.</param>
public sealed record AnswerTable(IReadOnlyList<AnswerTableRow> Rows, IReadOnlyList<string> Notes);

/// <summary>Known by organisation, parent and cycle together.</summary>
/// <param name="Line">Where the row begins in its file.</param>
/// <param name="Attributes">The cells of further columns, by column name.</param>
public sealed record AnswerTableRow(
    int Line, string Organisation, string Parent, string Cycle, string Sector, string Size, IReadOnlyDictionary<string, string> Attributes, AnswerSheet Sheet);

/// <param name="Line">In the file, from 1.</param>
/// <param name="Column">The column's name; empty where the fault is in none.</param>
/// <param name="Problem">What is wrong and what would be allowed, as a sentence.</param>
public sealed record AnswerTableFault(int Line, string Column, string Problem)
{
    public override string ToString() => $"line {Line}{(Column.Length == 0 ? "" : $", column {Column}")}: {Problem}";
}

/// <param name="Table">Null as soon as there is one fault.</param>
public sealed record AnswerTableReading(AnswerTable? Table, IReadOnlyList<AnswerTableFault> Faults);

/// <summary>One line of a table, split into cells.</summary>
public readonly record struct AnswerTableLine(int Line, IReadOnlyList<string> Cells);
