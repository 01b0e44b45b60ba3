using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What the answers of one dimension are shown by.</summary>
internal static class EvidenceSection
{
    private const int MostShown = 5;

    // one line with the title of the evidence; the appendix has the whole question
    private const int LongestQuestion = 50;

    public static IEnumerable<Block> Of(ReportFacts report, ModelNode dimension)
    {
        var evidence = dimension.DescendantQuestions()
            .SelectMany(q => (report.NoteOn(q.Code)?.Evidence ?? []).Select(e => (Question: q, Evidence: e)))
            .ToList();
        if (evidence.Count == 0)
        {
            if (report.Card.Nodes.GetValueOrDefault(dimension.Code)?.EvidenceShare is 0)
            {
                yield return new Paragraph(report.Words.Say("No evidence has been named here."));
            }

            yield break;
        }

        var words = report.Words;
        yield return new Paragraph(TextSpan.Strong(words.Say("Evidence named"))) { KeepsWithNext = true };
        yield return new ItemList(evidence.Take(MostShown).Select(e => new ListItem(
            AnswersAppendix.EvidenceSpan(e.Evidence), TextSpan.Emphasis(" " + words.Say("On: ")), report.Own(Shown.Shortened(e.Question.Text, LongestQuestion)) with { Italic = true })).ToList());
        if (evidence.Count - MostShown is > 0 and var more)
        {
            yield return new Paragraph(DimensionSection.MoreInAppendix(report, more));
        }
    }
}
