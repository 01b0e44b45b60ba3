using System.Text.Json;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>The whole comparison for machines. Scores are on the display range of their node, with all their digits; what is not there is null.</summary>
public static class PortfolioJson
{
    public static byte[] Make(PortfolioReportContent content)
    {
        var facts = new PortfolioFacts(content, Words.English);
        return JsonFile.Of(json =>
        {
            WriteHead(json, facts);
            json.Objects("organisations", facts.Portfolio.Ranking, entry => WriteOrganisation(json, facts, entry));
            json.Objects("distributions", Nodes(facts), node => WriteDistribution(json, facts, node));
            json.Objects("commonGaps", facts.Gaps, gap => WriteGap(json, facts, gap));
            json.Objects("method", ComparisonMethodChapter.Explained(facts), m =>
            {
                json.WriteString("term", m.Title);
                json.WriteString("meaning", m.Text);
            });
        });
    }

    private static IEnumerable<ModelNode> Nodes(PortfolioFacts facts) => facts.Model.Root.DescendantNodes().Prepend(facts.Model.Root);

    private static void WriteHead(Utf8JsonWriter json, PortfolioFacts facts)
    {
        json.WriteString("issuer", facts.Issuer);
        json.WriteString("cycle", facts.Cycle);
        json.WriteString("selection", facts.Content.Selection.In(facts.Words));
        json.WriteString("date", facts.Content.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteBoolean("provisional", facts.Content.IsProvisional);
        json.WriteStartObject("model");
        json.WriteString("code", facts.Model.Code);
        json.WriteString("version", facts.Model.Version);
        json.WriteString("title", facts.Model.Title);
        json.WriteNumber("from", facts.Scale.Display.Min);
        json.WriteNumber("to", facts.Scale.Display.Max);
        json.WriteEndObject();
        if (facts.Content.Robustness?.Options is { } options)
        {
            json.WriteStartObject("robustness");
            json.WriteNumber("draws", options.Draws);
            json.WriteNumber("seed", options.Seed);
            json.WriteNumber("variation", options.Variation);
            json.WriteNumber("top", options.Top);
            json.WriteEndObject();
        }
    }

    private static void WriteOrganisation(Utf8JsonWriter json, PortfolioFacts facts, int entry)
    {
        var (organisation, (answered, applicable)) = (facts.Portfolio.Entries[entry], facts.AnswersOf(entry));
        json.WriteString("name", organisation.Key.Name);
        json.WriteString("parent", organisation.Key.Parent);
        json.WriteString("cycle", organisation.Key.Cycle);
        json.WriteString("sector", organisation.Sector);
        json.WriteString("size", organisation.Size);
        json.WriteNumber("answered", answered);
        json.WriteNumber("applicable", applicable);
        WriteStanding(json, facts, facts.Model.Root, facts.Portfolio.Overall[entry]);
        if (facts.IntervalOf(entry) is { } interval)
        {
            json.WriteStartObject("rankRange");
            json.WriteNumber("low", interval.Low);
            json.WriteNumber("median", interval.Median);
            json.WriteNumber("high", interval.High);
            json.WriteNumber("topChance", interval.TopChance);
            json.WriteEndObject();
        }

        json.NumberOrNull("group", facts.GroupOf(entry));
        if (facts.ChangeOf.GetValueOrDefault(entry) is { } change)
        {
            json.WriteStartObject("previous");
            json.WriteString("cycle", facts.PreviousCycle);
            json.WriteNumber("score", facts.Scale.Display.Map(change.ScoreBefore));
            json.WriteNumber("rank", change.RankBefore);
            json.WriteEndObject();
        }

        json.Objects("nodes", facts.Model.Root.DescendantNodes(), node =>
        {
            json.WriteString("code", node.Code);
            WriteStanding(json, facts, node, facts.StandingOf(entry, node));
        });
    }

    private static void WriteStanding(Utf8JsonWriter json, PortfolioFacts facts, ModelNode node, Standing standing)
    {
        json.NumberOrNull("score", standing.Score is { } score ? (node.Display ?? facts.Scale.Display).Map(score) : null);
        json.NumberOrNull("level", standing.Level?.Number);
        json.NumberOrNull("rank", standing.Rank);
        json.NumberOrNull("percentile", standing.Percentile);
    }

    private static void WriteDistribution(Utf8JsonWriter json, PortfolioFacts facts, ModelNode node)
    {
        var (spread, range) = (facts.Portfolio.Spread(node.Code), node.Display ?? facts.Scale.Display);
        json.WriteString("code", node.Code);
        json.WriteString("title", node.Code.Length == 0 ? "Overall" : node.Title);
        json.WriteNumber("count", spread?.Count ?? 0);
        json.NumberOrNull("standardDeviation", spread?.StandardDeviation * Math.Abs(range.Max - range.Min));
        foreach (var (name, value) in new[] { ("mean", spread?.Mean), ("least", spread?.Least), ("lowerQuartile", spread?.LowerQuartile), ("median", spread?.Median), ("upperQuartile", spread?.UpperQuartile), ("most", spread?.Most) })
        {
            json.NumberOrNull(name, value is { } score ? range.Map(score) : null);
        }
    }

    private static void WriteGap(Utf8JsonWriter json, PortfolioFacts facts, CommonGap gap)
    {
        json.WriteString("code", gap.Code);
        json.WriteString("question", CommonGapsChapter.TextOf(facts, gap));
        json.WriteNumber("below", gap.Below);
        json.WriteNumber("answered", gap.Answered);
        json.WriteNumber("weight", gap.Weight);
    }
}
