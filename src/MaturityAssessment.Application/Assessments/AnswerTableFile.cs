using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Application.Assessments;

/// <summary>An answer table as a CSV file: RFC 4180, UTF-8 with or without a byte order mark.</summary>
public static class AnswerTableFile
{
    /// <summary>In bytes.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    /// <exception cref="InputRefusedException">The file cannot be read, or has faults.</exception>
    public static AnswerTable Load(string path, MaturityModel model)
    {
        var (text, fault) = Utf8File.Read(path, LargestFile);
        if (text is null)
        {
            throw new InputRefusedException([$"{path}: {fault}"]);
        }

        var reading = Read(text, model);
        return reading.Table ?? throw new InputRefusedException([.. reading.Faults.Select(f => $"{path}, {f}")]);
    }

    /// <summary>The same for bytes in memory, as with an upload.</summary>
    public static AnswerTableReading Read(ReadOnlySpan<byte> bytes, MaturityModel model)
    {
        var (text, fault) = Utf8File.Decode(bytes, LargestFile);
        return text is null ? new AnswerTableReading(null, [new AnswerTableFault(1, "", fault!)]) : Read(text, model);
    }

    public static AnswerTableReading Read(string text, MaturityModel model)
    {
        var (lines, faults) = Split(text);
        return faults.Count > 0
            ? new AnswerTableReading(null, faults)
            : lines.Count == 0
                ? new AnswerTableReading(null, [new AnswerTableFault(1, "", "The file is empty; begin with a header line that names the columns.")])
                : AnswerTableReader.Read(model, lines[0], lines.Skip(1));
    }

    private static (List<AnswerTableLine> Lines, List<AnswerTableFault> Faults) Split(string text)
    {
        var faults = new List<AnswerTableFault>();
        var bad = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Mode = CsvMode.RFC4180,
            MaxFieldSize = LargestFile,
            BadDataFound = _ => bad = true,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var lines = new List<AnswerTableLine>();
        var (at, line) = (0, 1);
        while (parser.Read())
        {
            // The parser knows the line on which a row ends; people look for where it begins. Between rows it passes over empty lines.
            var begin = at + (text.AsSpan(at).IndexOfAnyExcept('\r', '\n') is >= 0 and var blank ? blank : 0);
            line += LineBreaks(text.AsSpan(at, begin - at));
            var first = line;
            at = Math.Min(text.Length, begin + parser.RawRecord.Length);
            line += LineBreaks(text.AsSpan(begin, at - begin));
            var cells = parser.Record!;
            if (bad)
            {
                faults.Add(new AnswerTableFault(first, "", "The quotes in this row do not match; put a cell that holds a comma, a quote or a line break in quotes as a whole, and double each quote inside."));
                bad = false;
            }

            lines.Add(new AnswerTableLine(first, cells));
        }

        return (lines, faults);
    }

    private static int LineBreaks(ReadOnlySpan<char> text)
    {
        var breaks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            breaks += text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')) ? 1 : 0;
        }

        return breaks;
    }
}
