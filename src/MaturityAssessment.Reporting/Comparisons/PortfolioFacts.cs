using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>What the chapters, the workbook and the files for machines need to know, worked out once.</summary>
internal sealed class PortfolioFacts : FactsInWords
{
    private readonly int?[] _groups;

    public PortfolioFacts(PortfolioReportContent content, Words words)
        : base(words, content.Portfolio.Model.Language)
    {
        Content = content;
        Issuer = ReportFacts.OneLine(content.Issuer) is { Length: > 0 } issuer ? issuer : words.Say("Unnamed organisation");
        Cycle = ReportFacts.OneLine(content.Cycle);
        Names = OrganisationNames.Of([.. Portfolio.Entries.Select(e => e.Key)], words);
        Ranked = [.. Portfolio.Ranking.Where(i => Portfolio.Overall[i].Rank is not null)];
        Unranked = [.. Portfolio.Ranking.Where(i => Portfolio.Overall[i].Rank is null)];
        Dimensions = Model.Dimensions;
        Practices = [.. Model.Root.DescendantNodes().Where(n => n.Questions.Count > 0)];
        ExpectedLevel = Scale.Find(content.ExpectedLevel ?? int.MinValue) ?? Scale.Levels[Scale.Levels.Count / 2];
        Gaps = [.. CommonGaps.Of(Portfolio, ExpectedLevel.From).Where(g => g.Below > 0)];
        Changes = content.Previous is { } previous ? Improvement.Between(previous.Portfolio, Portfolio) : null;
        ChangeOf = Changes?.Moved.ToDictionary(m => m.After) ?? [];
        _groups = new int?[Portfolio.Entries.Count];
        foreach (var (group, number) in (content.Robustness?.Groups ?? []).Where(g => g.Count > 1).Select((g, n) => (g, n + 1)))
        {
            foreach (var entry in group)
            {
                _groups[entry] = number;
            }
        }
    }

    public PortfolioReportContent Content { get; }
    public Portfolio Portfolio => Content.Portfolio;
    public MaturityModel Model => Portfolio.Model;
    public MaturityScale Scale => Model.Scale;
    public string Issuer { get; }
    public string Cycle { get; }

    /// <summary>By entry; no two are the same.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Entries with a rank, from first to last.</summary>
    public IReadOnlyList<int> Ranked { get; }

    public IReadOnlyList<int> Unranked { get; }
    public IReadOnlyList<ModelNode> Dimensions { get; }

    /// <summary>The nodes that hold questions: what people call a practice.</summary>
    public IReadOnlyList<ModelNode> Practices { get; }

    /// <summary>Below it, a practice counts as missing.</summary>
    public MaturityLevel ExpectedLevel { get; }

    /// <summary>Questions in which somebody is below the expected level, those worth most first.</summary>
    public IReadOnlyList<CommonGap> Gaps { get; }

    /// <summary>Since the earlier cycle; null without one.</summary>
    public Improvements? Changes { get; }

    public IReadOnlyDictionary<int, Improvement> ChangeOf { get; }

    public Distribution? Whole => Portfolio.Spread("");
    public string? PreviousCycle => Content.Previous is { } previous ? ReportFacts.OneLine(previous.Cycle) : null;

    /// <summary>The number of the group of neighbours that cannot be told apart; null for one that stands alone.</summary>
    public int? GroupOf(int entry) => _groups[entry];

    /// <summary>The entries at the top of which no two can be told apart; empty where nobody worked it out.</summary>
    public IReadOnlyList<int> FirstGroup => Content.Robustness is { Groups.Count: > 0 } robustness ? robustness.Groups[0] : [];

    public RankInterval? IntervalOf(int entry) => Content.Robustness?.Ranks[entry];

    public Standing StandingOf(int entry, ModelNode node) => Portfolio.Of(node.Code)[entry];

    /// <summary>The level of the whole, after caps.</summary>
    public MaturityLevel? LevelOf(int entry) => Portfolio.Overall[entry] is { Score: { } score } standing ? standing.Level ?? Scale.LevelOf(score) : null;

    public string Score(double score, ModelNode? node = null) => Words.Score(Scale, score, node?.Display);

    /// <summary>How many questions that apply are answered, and how many apply.</summary>
    public (int Answered, int Applicable) AnswersOf(int entry)
    {
        var scores = Portfolio.Entries[entry].Scores;
        var answered = scores.Count(double.IsFinite);
        return (answered, answered + scores.Count(double.IsNaN));
    }

    /// <summary>Why an organisation has no result, as a sentence.</summary>
    public string WhyNone(int entry, int longestName)
    {
        var (answered, applicable) = AnswersOf(entry);
        var name = Shown.Shortened(Names[entry], longestName);
        return applicable == 0 ? Words.Say($"{name} says that no question applies to it.")
            : answered == 0 ? Words.Say($"{name} has not answered any question yet.")
            : double.IsFinite(Scorer.For(Model).Overall(Portfolio.Entries[entry].Scores).Uncapped) ? Words.Say($"{name} is held back by a rule of the model that gives no overall result.")
            : Words.Say($"{name} has not answered any question that counts towards the result.");
    }

    /// <summary>"3 to 9", or "5".</summary>
    public string RangeOf(RankInterval interval) => RankingChart.Span(new(interval.Low, interval.Median, interval.High), Words);

    /// <summary>A score's level as a cell in its colour; a dash where there is none.</summary>
    public TableCell LevelCell(MaturityLevel level, ChartColours colours) =>
        new(new TextSpan(Words.Number(level.Number)) { Bold = true, Colour = colours.InkOn(level, Scale) }) { Fill = colours.Of(level, Scale) };

    public static Spread? SpreadOf(Distribution? spread) =>
        spread is null ? null : new(spread.Count, spread.Least, spread.LowerQuartile, spread.Median, spread.UpperQuartile, spread.Most, spread.Mean);
}
