using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What the answers of one dimension are shown by.</summary>
internal static class EvidenceSection
{
    private const int MostShown = 5;

    public static IEnumerable<Block> Of(ReportFacts report, ModelNode dimension)
    {
        var evidence = dimension.DescendantQuestions()
            .SelectMany(q => (report.NoteOn(q.Code)?.Evidence ?? []).Select(e => (Question: q, Evidence: e)))
            .ToList();
        if (evidence.Count == 0)
        {
            if (report.Card.Nodes.GetValueOrDefault(dimension.Code)?.EvidenceShare is 0)
            {
                yield return new Paragraph("No evidence has been named here.");
            }

            yield break;
        }

        yield return new Paragraph(TextSpan.Strong("Evidence")) { KeepsWithNext = true };
        yield return new ItemList(evidence.Take(MostShown).Select(e => new ListItem(AnswersAppendix.EvidenceSpan(e.Evidence), TextSpan.Emphasis($" On: {Shown.Shortened(e.Question.Text, 110)}"))).ToList());
        if (evidence.Count - MostShown is > 0 and var more)
        {
            yield return new Paragraph($"{Shown.AsSentence(Shown.InWords(more))} more {(more == 1 ? "stands" : "stand")} beside the answers in the appendix.");
        }
    }
}
