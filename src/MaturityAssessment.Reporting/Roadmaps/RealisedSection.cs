using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What finished initiatives had promised, against what the next assessment found.</summary>
internal static class RealisedSection
{
    private const int MostEffects = 5;

    public static IEnumerable<Block> Of(ReportFacts report, RealisedSince realised)
    {
        yield return new Paragraph(Summary(report.Words, realised));
        if (Promises(realised).Count == 0)
        {
            yield break;
        }

        var words = report.Words;
        yield return new Table(
            "",
            [
                new(words.Say("Initiative"), 2.2), new(words.Say("What it was to lift"), 3), new(words.Say("Before"), 0.8, TextAlign.End),
                new(words.Say("Promised"), 1.05, TextAlign.End), new(words.Say("Found"), 0.85, TextAlign.End), new(words.Say("State"), 1),
            ],
            [.. Promises(realised).SelectMany(i => Rows(report, i, realised.Scale))]);
    }

    /// <summary>What was to rise: where a question stood as high before, nothing was promised.</summary>
    public static IReadOnlyList<RealisedBenefit> Promises(RealisedSince realised) =>
    [
        .. realised.Initiatives
            .Select(i => i with { Effects = [.. i.Effects.Where(e => e.Before is not { } before || before < e.Promised - MaturityScale.Tolerance)] })
            .Where(i => i.Effects.Count > 0),
    ];

    public static string Summary(Words words, RealisedSince realised)
    {
        var all = Promises(realised);
        if (all.Count == 0)
        {
            return words.Say($"What has been finished since {ReportFacts.OneLine(realised.BeforeCycle)} was not to lift any answer from where it stood.");
        }

        var kept = all.Count(i => i.State == BenefitState.Realised);
        var (partly, not) = (all.Count(i => i.State == BenefitState.Partly), all.Count(i => i.State == BenefitState.NotYet));
        var unjudged = all.Count - kept - partly - not;
        var sentences = new List<string>
        {
            words.Say(
                all.Count,
                $"{all.Count} initiative that was to lift answers has been finished since {ReportFacts.OneLine(realised.BeforeCycle)}.",
                $"{all.Count} initiatives that were to lift answers have been finished since {ReportFacts.OneLine(realised.BeforeCycle)}."),
            words.Say(
                kept,
                $"By the answers of {ReportFacts.OneLine(realised.AfterCycle)}, {words.InWordsOrNone(kept)} has brought what was promised, {words.InWordsOrNone(partly)} a part of it and {words.InWordsOrNone(not)} nothing yet.",
                $"By the answers of {ReportFacts.OneLine(realised.AfterCycle)}, {words.InWordsOrNone(kept)} have brought what was promised, {words.InWordsOrNone(partly)} a part of it and {words.InWordsOrNone(not)} nothing yet."),
        };
        if (unjudged > 0)
        {
            sentences.Add(words.Say(
                unjudged,
                $"One cannot be judged, because the questions have no answer.",
                $"{Shown.AsSentence(words.InWords(unjudged))} cannot be judged, because the questions have no answer."));
        }

        if (realised.IsProvisional)
        {
            sentences.Add(words.Say($"The assessment of {ReportFacts.OneLine(realised.AfterCycle)} has not been submitted, so this may still change."));
        }

        return string.Join(" ", sentences);
    }

    private static IEnumerable<TableRow> Rows(ReportFacts report, RealisedBenefit benefit, MaturityScale scale)
    {
        var words = report.Words;
        var effects = benefit.Effects.OrderBy(e => e.State).ThenBy(e => e.Question, StringComparer.Ordinal).ToList();
        foreach (var (effect, i) in effects.Take(MostEffects).Select((e, i) => (e, i)))
        {
            yield return new(
                i == 0 ? new TableCell(new TextSpan(ReportFacts.OneLine(benefit.Title))) { IsRowHeader = true } : "",
                new(report.Own(Shown.Shortened(effect.Text, 120))), words.ScoreOrDash(scale, effect.Before), words.Score(scale, effect.Promised), words.ScoreOrDash(scale, effect.After), PlanWords.Of(words, effect.State));
        }

        if (effects.Count > MostEffects)
        {
            yield return new("", words.Say(effects.Count - MostEffects, $"and {effects.Count - MostEffects} more question", $"and {effects.Count - MostEffects} more questions"), "", "", "", "");
        }
    }
}
