using System.Globalization;
using System.Text.RegularExpressions;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>The calculation as a reader does it with a pencil: from the text of the file alone, by the rules that the file states.</summary>
internal sealed partial class HandCalculation
{
    private readonly List<Line> _lines;
    private readonly string _text;
    private readonly string _rootRule;

    public HandCalculation(ReadPdf report)
    {
        // what stands above and below every page is no part of the calculation
        _text = Furniture().Replace(report.Chapter("Appendix B: how the score adds up", null), " ");
        var table = _text[..(_text.IndexOf("Overall, before any rule that limits it", StringComparison.Ordinal))];
        table = table[(table.IndexOf("No. What Weight Share Score Points", StringComparison.Ordinal) + 1)..].Replace("No. What Weight Share Score Points", " ", StringComparison.Ordinal);
        _rootRule = OverallRule().Match(_text).Groups["rule"].Value;
        _lines = LinesOf(table);
        Levels = [.. LevelLine().Matches(report.Chapter("Method", "Appendix A: all answers")).Select(m => (int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture), Number(m.Groups["from"].Captures[^1].Value)!.Value))];
    }

    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>Number and lower end as shown, from the chapter on the method.</summary>
    public IReadOnlyList<(int Number, double From)> Levels { get; }

    /// <param name="What">The words, with code and rule.</param>
    public sealed record Line(string Number, string What, double Weight, double? Score, double? Points)
    {
        public bool IsUnanswered => What.Contains("no answer)", StringComparison.Ordinal);
        public int? Practice => PracticeOf().Match(What) is { Success: true } m ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The overall score from 0 to 1 by weights and scores of the questions alone, before rules that limit it.</summary>
    public double? Overall(int lowestLevel, int highestLevel) => Combine(_rootRule, Children(""), lowestLevel, highestLevel);

    /// <summary>The score of a part, in the same way.</summary>
    public double? ScoreOf(string title, int lowestLevel, int highestLevel) =>
        _lines.First(l => l.What.StartsWith(title, StringComparison.Ordinal)) is var line ? ScoreOf(line, lowestLevel, highestLevel) : null;

    public double? PointsOfQuestions => _lines.Where(l => Children(l.Number).Count == 0).Sum(l => l.Points);

    /// <summary>Scores and levels that rules limit the whole to, in the display's figures.</summary>
    public IEnumerable<double> ScoreLimits => ScoreLimit().Matches(_text).Select(m => Number(m.Groups[1].Value)!.Value);

    public IEnumerable<int> LevelLimits => LevelLimit().Matches(_text).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));

    /// <summary>A title that goes on in a second line stands around its figures, so a line begins where the number is that must come next.</summary>
    private static List<Line> LinesOf(string table)
    {
        var lines = new List<Line>();
        var (from, above) = (0, "");
        foreach (Match figures in FourFigures().Matches(table))
        {
            var words = table[from..figures.Index].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var next = Next(above);
            var at = Array.FindLastIndex(words, next.Contains);
            at.ShouldBeGreaterThanOrEqualTo(0, $"No line after {above} among: {string.Join(' ', words)}");
            if (lines.Count > 0)
            {
                lines[^1] = lines[^1] with { What = string.Join(' ', words[..at].Prepend(lines[^1].What)) };
            }

            above = words[at];
            lines.Add(new(above, string.Join(' ', words[(at + 1)..]), Number(figures.Groups[1].Value)!.Value, Number(figures.Groups[3].Value), Number(figures.Groups[4].Value)));
            from = figures.Index + figures.Length;
        }

        lines[^1] = lines[^1] with { What = $"{lines[^1].What} {table[from..]}".Trim() };
        return lines;
    }

    /// <summary>What can stand below a line: the first thing in it, or the next beside it or beside what holds it.</summary>
    private static HashSet<string> Next(string number)
    {
        var next = new HashSet<string> { number.Length == 0 ? "1" : number + ".1" };
        var parts = number.Split('.', StringSplitOptions.RemoveEmptyEntries);
        for (var depth = parts.Length; depth > 0; depth--)
        {
            next.Add(string.Join('.', parts[..(depth - 1)].Append((int.Parse(parts[depth - 1], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture))));
        }

        return next;
    }

    private double? ScoreOf(Line line, int lowestLevel, int highestLevel) =>
        Children(line.Number) is { Count: > 0 } children ? Combine(RuleOf(line.What), children, lowestLevel, highestLevel) : line.Score;

    private double? Combine(string rule, List<Line> children, int lowestLevel, int highestLevel)
    {
        if (rule.StartsWith("stages", StringComparison.Ordinal))
        {
            return Staged(rule, children, lowestLevel, highestLevel);
        }

        var scored = children.Select(c => (c.Weight, Score: ScoreOf(c, lowestLevel, highestLevel))).Where(c => c.Score is not null).Select(c => (c.Weight, Score: c.Score!.Value)).ToList();
        if (scored.Count == 0 || scored.Sum(s => s.Weight) == 0)
        {
            return null;
        }

        var all = scored.Sum(s => s.Weight);
        return rule switch
        {
            "the lowest score counts" => scored.Where(s => s.Weight > 0).Min(s => s.Score),
            "the highest score counts" => scored.Where(s => s.Weight > 0).Max(s => s.Score),
            "weighted geometric mean" => Math.Exp(scored.Sum(s => s.Weight * Math.Log(s.Score)) / all),
            _ => scored.Sum(s => s.Weight * s.Score) / all,
        };
    }

    private double? Staged(string rule, List<Line> children, int lowestLevel, int highestLevel)
    {
        var from = Number(StageFrom().Match(rule).Groups[1].Value)!.Value;
        var practices = children.SelectMany(Questions).Where(p => p.Practice is not null && (p.Score is not null || p.IsUnanswered)).ToList();
        var level = Enumerable.Range(lowestLevel, highestLevel - lowestLevel + 1).TakeWhile(l => practices.Where(p => p.Practice <= l).All(p => p.Score >= from)).DefaultIfEmpty(0).Last();
        return lowestLevel == 0 ? (double)level / highestLevel : level < 1 ? 0 : (level - 1.0) / (highestLevel - 1);
    }

    private IEnumerable<Line> Questions(Line line) => Children(line.Number) is { Count: > 0 } children ? children.SelectMany(Questions) : [line];

    private List<Line> Children(string number) => _lines.FindAll(l => l.Number.Contains('.') ? l.Number[..l.Number.LastIndexOf('.')] == number : number.Length == 0);

    private static string RuleOf(string what) => Rule().Match(what) is { Success: true } m ? m.Groups["rule"].Value : "";

    private static double? Number(string text) =>
        text == "–" ? null : double.Parse(text.Replace('−', '-').Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private const string Figure = @"−?[\d,]+(?:\.\d+)?|–";

    [GeneratedRegex($@"(?<= )({Figure}) ({Figure}) ({Figure}) ({Figure})(?= |$)")]
    private static partial Regex FourFigures();

    [GeneratedRegex(@"Civil Registry and Identity Office Appendix B: how the score adds up|Page \d+ of \d+|Republic of Valmora")]
    private static partial Regex Furniture();

    [GeneratedRegex(@"Overall, before any rule that limits it(?:; (?<rule>.+?))? 1\.0000")]
    private static partial Regex OverallRule();

    [GeneratedRegex(@"; (?<rule>the (?:lowest|highest) score counts|weighted geometric mean|stages, [^;)]+)\)$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"is in place from ([\d.]+)")]
    private static partial Regex StageFrom();

    [GeneratedRegex(@"practice of level (\d+)")]
    private static partial Regex PracticeOf();

    [GeneratedRegex(@"the overall score cannot be higher than ([−\d.,]+\d)")]
    private static partial Regex ScoreLimit();

    [GeneratedRegex(@"the overall level cannot be higher than level (\d+)")]
    private static partial Regex LevelLimit();

    // a figure at the end of its column may be read before the words beside it
    [GeneratedRegex(@"(?:(?<from>−?[\d.]+) )?(?<= )(?<number>\d+) (?:Initial|Developing|Defined|Managed|Optimising)(?: (?<from>−?[\d.]+))?")]
    private static partial Regex LevelLine();
}
