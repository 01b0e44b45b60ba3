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

/// <summary>One capability's questions with their answers: all that the question page shows.</summary>
/// <param name="Capability">Its code, as in <see cref="SectionCapability"/>.</param>
[AllowedTo(Role.AnyMember)]
public sealed record GetQuestions(AssessmentId Assessment, string Capability) : IRequest<GetQuestions.View>
{
    /// <param name="Sections">Every dimension with its capabilities, for the navigation.</param>
    /// <param name="Elsewhere">Progress on all other capabilities; the page adds its own items, which it knows best.</param>
    /// <param name="ReadOnlyBecause">A sentence when nothing can be changed here; null when it can.</param>
    public sealed record View(
        AssessmentId Id, UnitId UnitId, string UnitName, string ModelTitle, string Cycle,
        string DimensionCode, string DimensionTitle, string DimensionDescription,
        string CapabilityCode, string CapabilityTitle, string CapabilityDescription,
        IReadOnlyList<Item> Items, IReadOnlyList<Section> Sections, Progress Elsewhere,
        SectionCapability? Previous, SectionCapability? Next, string? ReadOnlyBecause)
    {
        public bool IsReadOnly => ReadOnlyBecause is not null;

        /// <summary>Names the levels of rubrics; null where their numbers must do.</summary>
        public MaturityScale? Scale { get; init; }

        /// <summary>Null where the assessment belongs to none.</summary>
        public CampaignFacts? Campaign { get; init; }
    }

    /// <param name="Value">Null while unanswered; the reason of a "not applicable" is in it.</param>
    /// <param name="Version">Of the value, to send with a change; 0 before the first.</param>
    /// <param name="ChangedBy">Name of whoever gave the value last; null before that.</param>
    /// <param name="LastCycle">What was answered last time; null where there is none.</param>
    /// <param name="Applies">False while its condition does not hold: it is then not asked.</param>
    public sealed record Item(
        Question Question, AnswerValue? Value, string Comment, int Version, string? ChangedBy, DateTime? ChangedAt,
        IReadOnlyList<EvidenceLink> Evidence, EarlierAnswer? LastCycle, bool Applies);

    /// <summary>A suggestion: it counts only once somebody has confirmed it as today's answer.</summary>
    /// <param name="Cycle">When it was given, as in "2025" or "quick scan 2025".</param>
    /// <param name="Text">As people read it.</param>
    public sealed record EarlierAnswer(string Cycle, AnswerValue Value, string Text, string Comment);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<GetQuestions, View>
    {
        public async Task<View> Handle(GetQuestions query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var (dimension, capability) = found.Outline.Find(query.Capability) ?? throw new NotFoundException("This part of the questionnaire");
            var campaign = await CampaignFacts.LoadAsync(db, found.Assessment, clock.GetUtcNow().UtcDateTime, cancellationToken);
            var earlier = campaign is { OffersEarlierAnswers: false } ? [] : await EarlierAsync(found, capability, cancellationToken);
            var nameOf = await db.NamesOfAsync(
                capability.Questions.SelectMany(q => found.Evidence[q.Code].Select(e => (Guid?)e.AddedBy).Append(found.Answers.GetValueOrDefault(q.Code)?.ChangedBy)), cancellationToken);

            var sections = found.Outline.Sections(found.Card);
            var pages = sections.SelectMany(s => s.Capabilities).ToList();
            var here = pages.FindIndex(p => p.Code == query.Capability);
            var own = pages[here].Progress;
            return new(
                found.Assessment.Id, found.Assessment.UnitId, found.UnitName, found.Model.Title, found.Assessment.Cycle,
                Outline.CodeOf(dimension), dimension.Title, dimension.Description, query.Capability, capability.Title, capability.Description,
                [.. capability.Questions.Select(q => ItemOf(q, found, earlier.GetValueOrDefault(q.Code), nameOf))],
                sections, new(found.Progress.Answered - own.Answered, found.Progress.Applicable - own.Applicable),
                here > 0 ? pages[here - 1] : null, here < pages.Count - 1 ? pages[here + 1] : null, ReadOnlyBecause(found.Assessment))
            {
                Scale = found.Model.Scale,
                Campaign = campaign,
            };
        }

        private static Item ItemOf(Question question, AnsweredAssessment found, EarlierAnswer? earlier, Func<Guid?, string> nameOf)
        {
            var answer = found.Answers.GetValueOrDefault(question.Code);
            return new(
                question, found.ValueOf(question), answer?.Comment ?? "", answer?.Version ?? 0, answer?.ChangedBy is { } by ? nameOf(by) : null, answer?.ChangedAt,
                [.. found.Evidence[question.Code].Select(e => new EvidenceLink(e.Id, e.Title, e.Link, nameOf(e.AddedBy), e.AddedAt))],
                earlier, found.Card.Questions[question.Code].State != QuestionState.DoesNotApply);
        }

        private string? ReadOnlyBecause(Assessment assessment) =>
            assessment.ClosedBecause is { } closed ? closed
            : !user.Has(WhoMay.Answer, assessment.UnitId) ? "Only the department itself answers: its lead and its contributors. You can read along."
            : assessment.NotOpenYet(clock.GetUtcNow().UtcDateTime);

        /// <summary>What the unit answered last time to the questions that its model had then too; for the rest, what a quick scan suggests.</summary>
        private async Task<Dictionary<string, EarlierAnswer>> EarlierAsync(AnsweredAssessment found, ModelNode capability, CancellationToken cancellationToken)
        {
            var earlier = new Dictionary<string, EarlierAnswer>(StringComparer.Ordinal);
            var last = await db.EarlierThan(found.Assessment).Select(a => new { a.Id, a.Cycle }).FirstOrDefaultAsync(cancellationToken);
            if (last is not null)
            {
                foreach (var answer in await AnswersAsync(last.Id, [.. capability.Questions.Select(q => q.Code)], cancellationToken))
                {
                    Suggest(found.Model.FindQuestion(answer.Question)!, found.Model.FindQuestion(answer.Question)!, answer, last.Cycle);
                }
            }

            var scans = models.All.Where(m => m.Code != found.Model.Code && m.Questions.Any(q => q.CarriesOverTo.Any(c => capability.Questions.Any(x => x.Code == c)))).ToList();
            if (scans.Count > 0 && capability.Questions.Any(q => !earlier.ContainsKey(q.Code)))
            {
                await SuggestFromScanAsync();
            }

            return earlier;

            async Task SuggestFromScanAsync()
            {
                var codes = scans.ConvertAll(m => m.Code);
                var scan = await db.Assessments
                    .Where(a => a.UnitId == found.Assessment.UnitId && codes.Contains(a.ModelCode) && a.SubmittedAt != null)
                    .OrderByDescending(a => a.SubmittedAt)
                    .Select(a => new { a.Id, a.Cycle, a.ModelCode, a.ModelVersion })
                    .FirstOrDefaultAsync(cancellationToken);
                if (scan is null || models.Find(scan.ModelCode, scan.ModelVersion) is not { } model)
                {
                    return;
                }

                var pairs = model.Questions.SelectMany(q => q.CarriesOverTo.Select(to => (From: q, To: capability.Questions.FirstOrDefault(x => x.Code == to)))).Where(p => p.To is not null && !earlier.ContainsKey(p.To.Code)).ToList();
                var answers = (await AnswersAsync(scan.Id, [.. pairs.Select(p => p.From.Code).Distinct()], cancellationToken)).ToDictionary(a => a.Question, StringComparer.Ordinal);
                foreach (var (from, to) in pairs)
                {
                    // Where both kinds of answer are alike, the same level means the same; nothing else is guessed.
                    if (from.Kind == to!.Kind && answers.TryGetValue(from.Code, out var answer) && answer.ValueFor(from) is not AnswerValue.NotApplicable)
                    {
                        Suggest(from, to, answer, $"{model.Title.ToLowerInvariant()} {scan.Cycle}");
                    }
                }
            }

            void Suggest(Question from, Question to, Answer answer, string cycle)
            {
                if (answer.ValueFor(from) is { } value && to.FaultIn(value) is null)
                {
                    earlier.TryAdd(to.Code, new(cycle, value, to.Describe(value), answer.Comment));
                }
            }
        }

        private Task<List<Answer>> AnswersAsync(AssessmentId assessment, List<string> questions, CancellationToken cancellationToken) =>
            db.Answers.AsNoTracking().Where(a => a.AssessmentId == assessment && a.Value != null && questions.Contains(a.Question)).ToListAsync(cancellationToken);
    }
}

public sealed record EvidenceLink(Guid Id, string Title, string Link, string AddedBy, DateTime AddedAt);
