using System.Globalization;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Scores, levels, gaps and their reasons; of an open assessment too, then provisional.</summary>
/// <remarks>All scores here are normalised (0 to 1): <see cref="MaturityScale.Shown(double)"/> makes of them what people see.</remarks>
[AllowedTo(Role.AnyMember)]
public sealed record GetResults(AssessmentId Assessment) : IRequest<GetResults.View>
{
    /// <param name="Overall">The whole, after caps; its children are the dimensions.</param>
    /// <param name="UncappedScore">As it would be without caps; the same as the overall score where none bites.</param>
    /// <param name="RangeIsOpen">Whether floors and ceilings hold only for the questions that apply now.</param>
    /// <param name="Gaps">Capabilities under their target, the most important first; without a target profile, under the overall score.</param>
    /// <param name="Strengths">Capabilities that reach their target (or are over the overall score), best first.</param>
    /// <param name="NextLevel">The shortest path up; null at the top or while nothing is answered.</param>
    /// <param name="Previous">The latest earlier submission of this unit with the same model; null where there is none.</param>
    public sealed record View(
        AssessmentId Id, UnitId UnitId, string UnitName, string? ParentName, string ModelTitle, string ModelVersion, string Cycle,
        AssessmentStatus Status, DateTime? SubmittedAt, string? Hash, MaturityScale Scale, Progress Progress, string? TargetTitle,
        Row Overall, double? UncappedScore, MaturityLevel? UncappedLevel, bool RangeIsOpen, IReadOnlyList<BitingCap> Caps,
        IReadOnlyList<Highlight> Gaps, IReadOnlyList<Highlight> Strengths, PathUp? NextLevel, Earlier? Previous,
        IReadOnlyDictionary<string, QuestionLine> Questions)
    {
        public bool IsProvisional => Status != AssessmentStatus.Submitted;

        /// <summary>Null until it is given.</summary>
        public Approval? Approval { get; init; }

        public bool MayApprove { get; init; }
    }

    /// <summary>The whole, a dimension, a capability or a group.</summary>
    /// <param name="Code">Empty for the whole.</param>
    /// <param name="Share">Of the total that it really has (global weight), 0 to 1.</param>
    /// <param name="Gap">How far the score is under the target; 0 at or over it, null without target or score.</param>
    /// <param name="Completeness">0 to 1.</param>
    /// <param name="EvidenceShare">0 to 1; null where nothing is scored.</param>
    /// <param name="PreviousScore">In <see cref="View.Previous"/>.</param>
    /// <param name="Questions">Codes of the questions directly in it.</param>
    public sealed record Row(
        string Code, string Title, string Description, double Share, bool Applies,
        double? Score, double? Floor, double? Ceiling, MaturityLevel? Level, MaturityLevel? FloorLevel, MaturityLevel? CeilingLevel,
        MaturityLevel? Target, double? Gap, double Completeness, double? EvidenceShare, double? PreviousScore, MaturityLevel? PreviousLevel,
        IReadOnlyList<Row> Children, IReadOnlyList<string> Questions);

    /// <param name="What">What the cap does, as in "The overall level cannot exceed 3 (Defined)."</param>
    public sealed record BitingCap(string Code, string Title, string What, string Because);

    /// <param name="Gap">Under the target; 0 for strengths.</param>
    /// <param name="Priority">Share of the total times gap.</param>
    public sealed record Highlight(string Code, string Title, string DimensionTitle, double Score, MaturityLevel Level, MaturityLevel? Target, double Gap, double Priority);

    /// <param name="Reached">The overall score before caps when all steps are taken.</param>
    public sealed record PathUp(MaturityLevel Level, double Reached, IReadOnlyList<Step> Steps);

    /// <param name="From">Today's answer as people read it; null while unanswered.</param>
    /// <param name="To">What would have to be true, likewise. One question may need several steps; they come in order.</param>
    public sealed record Step(string Question, string Text, string? From, string To, double? FromScore, double ToScore);

    public sealed record Earlier(AssessmentId Id, string Cycle, DateTime SubmittedAt, double? Score, MaturityLevel? Level);

    /// <summary>Why a number is what it is, question by question.</summary>
    /// <param name="Capability">Code of the page it is on.</param>
    /// <param name="Answer">As people read it; null while unanswered.</param>
    /// <param name="Share">Global weight, 0 to 1.</param>
    /// <param name="Held">Points of the overall score that it brings (normalised); null where aggregation is not additive or it is not scored.</param>
    /// <param name="Lost">Points that it leaves on the table; null likewise.</param>
    /// <param name="StepGain">What one step up would add to the overall score, found by scoring again; null at the top or unanswered. All three are before caps.</param>
    public sealed record QuestionLine(
        string Code, string Capability, string Text, QuestionState State, string? Answer, double? Score, double Share,
        double? Held, double? Lost, double? StepGain, string Comment, int Evidence);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user) : IRequestHandler<GetResults, View>
    {
        private const int MostHighlights = 5;

        public async Task<View> Handle(GetResults query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var (assessment, model, card) = (found.Assessment, found.Model, found.Card);
            var hash = await db.Submissions.Where(s => s.AssessmentId == assessment.Id).Select(s => s.Hash).SingleOrDefaultAsync(cancellationToken);
            var last = await db.EarlierThan(assessment).Select(a => (AssessmentId?)a.Id).FirstOrDefaultAsync(cancellationToken);
            var previous = last is { } id ? await AnsweredAssessment.LoadAsync(db, models, id, cancellationToken) : null;

            var gaps = found.Target is { } target ? Gaps.Of(card, target).Where(g => !g.IsQuestion).ToDictionary(g => g.Code, g => g.Distance, StringComparer.Ordinal) : [];
            var findings = Findings.Of(card, found.Target, MostHighlights);
            return new(
                assessment.Id, assessment.UnitId, found.UnitName, found.ParentName, model.Title, model.Version, assessment.Cycle,
                assessment.Status, assessment.SubmittedAt, hash, model.Scale, found.Progress, found.Target?.Title,
                RowOf(model.Root, null, found, previous?.Card, gaps), card.UncappedOverall.Score, card.UncappedOverall.Level, card.ApplicabilityIsOpen,
                [.. card.BitingCaps.Select(c => CapOf(c, model))],
                [.. findings.Weaknesses.Select(f => HighlightOf(f, found))], [.. findings.Strengths.Select(f => HighlightOf(f, found))],
                PathOf(found), previous is null ? null : EarlierOf(previous), LinesOf(found))
            {
                Approval = Approval.Of(assessment, await db.NamesOfAsync([assessment.ApprovedBy], cancellationToken)),
                MayApprove = Approval.MayBeGiven(assessment, user),
            };
        }

        private static Row RowOf(ModelNode node, MaturityLevel? inherited, AnsweredAssessment found, ScoreCard? previous, Dictionary<string, double?> gaps)
        {
            var (score, scale) = (found.Card.Of(node), found.Model.Scale);
            var target = found.Target?.Levels.TryGetValue(node.Code, out var level) == true ? scale.Find(level) : inherited;
            var before = previous is null || (node.Code.Length > 0 && previous.Model.FindNode(node.Code) is null) ? null : previous.Of(node);
            return new(
                node.Code, node.Code.Length == 0 ? found.Model.Title : node.Title, node.Description, score.GlobalWeight, score.Applies,
                score.Score, score.Floor, score.Ceiling, score.Level, score.FloorLevel, score.CeilingLevel,
                target, gaps.GetValueOrDefault(node.Code), score.Completeness, score.EvidenceShare, before?.Score, before?.Level,
                [.. node.Nodes.Select(n => RowOf(n, target, found, previous, gaps))], [.. node.Questions.Select(q => q.Code)]);
        }

        private static BitingCap CapOf(Cap cap, MaturityModel model) =>
            new(
                cap.Code, model.FindNode(cap.Code)?.Title ?? model.FindQuestion(cap.Code)?.Text ?? cap.Code,
                cap.Limit switch
                {
                    CapLimit.Level { Highest: var highest } => $"The overall level cannot exceed {highest}{(model.Scale.Find(highest) is { } level ? $" ({level.Name})" : "")}.",
                    CapLimit.Score { Highest: var highest } => string.Create(CultureInfo.InvariantCulture, $"The overall score cannot exceed {model.Scale.Shown(highest)}."),
                    _ => "There is no overall score.",
                },
                cap.Because);

        private static Highlight HighlightOf(Finding finding, AnsweredAssessment found)
        {
            var dimension = found.Outline.Find(finding.Code)!.Value.Dimension;
            var target = found.Target is null ? null : found.Model.Scale.LevelOf(finding.Measure);
            var gap = Math.Max(0, -finding.Margin);
            return new(finding.Code, finding.Title, dimension.Title, finding.Score, found.Card.Nodes[finding.Code].Level!, target, gap, finding.GlobalWeight * gap);
        }

        private static PathUp? PathOf(AnsweredAssessment found) =>
            NextLevel.Of(found.Model, found.Sheet) is { } next ? new(next.To, next.ScoreThen, [.. next.Steps.Select(s => StepOf(s, found))]) : null;

        private static Step StepOf(ImprovementStep step, AnsweredAssessment found)
        {
            var question = found.Model.FindQuestion(step.Question)!;
            var value = found.ValueOf(question);
            return new(question.Code, question.Text, value is null ? null : question.Describe(value), ToOf(question, step.To), step.From, step.To);
        }

        private static string ToOf(Question question, double score) => question switch
        {
            SingleChoiceQuestion single when single.Options.FirstOrDefault(o => Math.Abs(o.Score - score) < MaturityScale.Tolerance) is { } option => single.Describe(new AnswerValue.Option(option.Code)),
            NumberQuestion number when number.Points.Any(p => Math.Abs(p.Score - score) < MaturityScale.Tolerance) =>
                number.Describe(new AnswerValue.Number(number.Points.First(p => Math.Abs(p.Score - score) < MaturityScale.Tolerance).Value)),
            _ => "One more of what the question lists",
        };

        private static Earlier EarlierOf(AnsweredAssessment previous) =>
            new(previous.Assessment.Id, previous.Assessment.Cycle, previous.Assessment.SubmittedAt!.Value, previous.Card.Overall.Score, previous.Card.Overall.Level);

        private static Dictionary<string, QuestionLine> LinesOf(AnsweredAssessment found)
        {
            var explained = Explanation.Of(found.Model, found.Sheet).Questions.ToDictionary(q => q.Code, StringComparer.Ordinal);
            return found.Model.Questions.ToDictionary(
                q => q.Code,
                q =>
                {
                    var (score, share) = (found.Card.Questions[q.Code], explained.GetValueOrDefault(q.Code));
                    var value = found.ValueOf(q);
                    return new QuestionLine(
                        q.Code, found.Outline.CapabilityOf(q.Code), q.Text, score.State, value is null ? null : q.Describe(value), score.Score, score.GlobalWeight,
                        share?.Held, share?.Lost, share?.StepGain, found.Answers.GetValueOrDefault(q.Code)?.Comment ?? "", found.Evidence[q.Code].Count());
                },
                StringComparer.Ordinal);
        }
    }
}
