using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What finished initiatives had promised, against what the next assessment found.</summary>
internal static class RealisedSection
{
    private const int MostEffects = 5;

    public static IEnumerable<Block> Of(RealisedSince realised)
    {
        yield return new Paragraph(Summary(realised));
        if (Promises(realised).Count == 0)
        {
            yield break;
        }

        yield return new Table(
            "",
            [new("Initiative", 2.2), new("What it was to lift", 3), new("Before", 0.8, TextAlign.End), new("Promised", 1.05, TextAlign.End), new("Found", 0.8, TextAlign.End), new("State", 1)],
            [.. Promises(realised).SelectMany(i => Rows(i, realised.Scale))]);
    }

    /// <summary>What was to rise: where a question stood as high before, nothing was promised.</summary>
    public static IReadOnlyList<RealisedBenefit> Promises(RealisedSince realised) =>
    [
        .. realised.Initiatives
            .Select(i => i with { Effects = [.. i.Effects.Where(e => e.Before is not { } before || before < e.Promised - MaturityScale.Tolerance)] })
            .Where(i => i.Effects.Count > 0),
    ];

    public static string Summary(RealisedSince realised)
    {
        var all = Promises(realised);
        if (all.Count == 0)
        {
            return $"What has been finished since {ReportFacts.OneLine(realised.BeforeCycle)} was not to lift any answer from where it stood.";
        }

        var kept = all.Count(i => i.State == BenefitState.Realised);
        var (partly, not) = (all.Count(i => i.State == BenefitState.Partly), all.Count(i => i.State == BenefitState.NotYet));
        var unjudged = all.Count - kept - partly - not;
        var sentences = new List<string>
        {
            $"{Shown.AsSentence(Shown.Count(all.Count, "initiative"))} that {(all.Count == 1 ? "was" : "were")} to lift answers {(all.Count == 1 ? "has" : "have")} been finished since {ReportFacts.OneLine(realised.BeforeCycle)}.",
            $"By the answers of {ReportFacts.OneLine(realised.AfterCycle)}, {Shown.InWordsOrNone(kept)} {(kept == 1 ? "has" : "have")} brought what was promised, {Shown.InWordsOrNone(partly)} a part of it and {Shown.InWordsOrNone(not)} nothing yet.",
        };
        if (unjudged > 0)
        {
            sentences.Add(unjudged == 1 ? "One cannot be judged, because the questions have no answer." : $"{Shown.AsSentence(Shown.InWords(unjudged))} cannot be judged, because the questions have no answer.");
        }

        if (realised.IsProvisional)
        {
            sentences.Add($"The assessment of {ReportFacts.OneLine(realised.AfterCycle)} has not been submitted, so this may still change.");
        }

        return string.Join(" ", sentences);
    }

    private static IEnumerable<TableRow> Rows(RealisedBenefit benefit, MaturityScale scale)
    {
        var effects = benefit.Effects.OrderBy(e => e.State).ThenBy(e => e.Question, StringComparer.Ordinal).ToList();
        foreach (var (effect, i) in effects.Take(MostEffects).Select((e, i) => (e, i)))
        {
            yield return new(
                i == 0 ? new TableCell(new TextSpan(ReportFacts.OneLine(benefit.Title))) { IsRowHeader = true } : "",
                Shown.Shortened(effect.Text, 120), scale.ScoreOrDash(effect.Before), scale.Score(effect.Promised), scale.ScoreOrDash(effect.After), PlanWords.Of(effect.State));
        }

        if (effects.Count > MostEffects)
        {
            yield return new("", $"and {Shown.Count(effects.Count - MostEffects, "more question")}", "", "", "", "");
        }
    }
}
