using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What people say against it, with an honest answer.</summary>
internal static class ObjectionsSection
{
    private const int MostObjections = 4;
    private const int MostRaised = 8;
    private const int MostRaisers = 3;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var objections = Objections(report);
        if (objections.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, report.Words.Say("What people will say, and what to answer"), "objections");
        yield return new Paragraph(report.Words.Say("Some doubts will be heard whatever the plan. They deserve an honest answer: what is right about them, what experience shows, and what can be promised."));
        foreach (var block in objections.SelectMany((o, i) => Objection(report, o, i)))
        {
            yield return block;
        }
    }

    /// <summary>Those that stakeholders raise, the most powerful first; then those that the weakest answers make most likely to be heard.</summary>
    private static List<Objection> Objections(ReportFacts report)
    {
        var raised = report.Model.Objections.Where(o => RaisedBy(report, o).Count > 0)
            .OrderByDescending(o => RaisedBy(report, o).Sum(p => p.Influence)).ThenBy(o => o.Code, StringComparer.Ordinal).Take(MostRaised).ToList();
        var likely = report.Model.Objections.Except(raised)
            .Select(o => (Objection: o, Weakness: o.Questions
                .Select(q => report.Contributions.GetValueOrDefault(q)?.Score is { } score ? 1 - score : (double?)null)
                .Where(w => w is not null).Select(w => w!.Value).DefaultIfEmpty(0).Average()))
            .OrderByDescending(o => o.Weakness).ThenBy(o => o.Objection.Code, StringComparer.Ordinal)
            .Select(o => o.Objection);
        return [.. raised, .. likely.Take(Math.Max(0, MostObjections - raised.Count))];
    }

    private static List<StakeholderDetails> RaisedBy(ReportFacts report, Objection objection) =>
        [.. (report.Content.Stakeholders ?? []).Where(p => p.Objections.Contains(objection.Code, StringComparer.Ordinal))];

    private static IEnumerable<Block> Objection(ReportFacts report, Objection objection, int index)
    {
        var words = report.Words;
        yield return new Heading(3, words.Say($"“{objection.Words}”"), $"objection-{index + 1}") { IsListed = false, Language = report.OwnLanguage };
        var raised = RaisedBy(report, objection).ConvertAll(p => ReportFacts.OneLine(p.Name));
        var usually = report.Own(LowerFirst(objection.SaidBy));
        yield return new Paragraph([.. (raised.Count > 0
            ? words.Spans($"Raised here by {words.Some(raised, MostRaisers)}; often heard from: {usually}.")
            : words.Spans($"Heard from: {usually}.")).Select(s => s with { Italic = true })])
        { KeepsWithNext = true };
        yield return new ItemList(
            new ListItem(TextSpan.Strong(words.Say("What is right about it. ")), report.Own(objection.Answer.WhatIsRight)),
            new ListItem(TextSpan.Strong(words.Say("What experience shows. ")), report.Own(objection.Answer.WhatEvidenceSays)),
            new ListItem(TextSpan.Strong(words.Say("What to promise. ")), report.Own(objection.Answer.WhatToPromise)));
    }

    private static string LowerFirst(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.') : text.TrimEnd('.');
}
