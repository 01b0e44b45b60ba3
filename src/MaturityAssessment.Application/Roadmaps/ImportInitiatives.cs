using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Takes initiatives over from a CSV file or an Excel workbook: all of them, or none and every fault at once. What the file does not name stays.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record ImportInitiatives(AssessmentId Assessment, byte[] Content) : IRequest<ImportInitiatives.Imported>
{
    private const int MostFaults = 100;

    /// <param name="Unchanged">Rows that say what stood there already.</param>
    public sealed record Imported(int Added, int Changed, int Unchanged);

    internal sealed class Validator : AbstractValidator<ImportInitiatives>
    {
        public Validator() => RuleFor(x => x.Content).NotEmpty().WithMessage("Choose a file that is not empty.")
            .Must(c => c is null || c.Length <= InitiativeTable.LargestFile).WithMessage($"The file is larger than {InitiativeTable.LargestFile / 1024 / 1024} MB.");
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<ImportInitiatives, Imported>
    {
        public Task<Imported> Handle(ImportInitiatives command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => ImportAsync(command, cancellationToken), cancellationToken);

        private async Task<Imported> ImportAsync(ImportInitiatives command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var model = models.Require(assessment.ModelCode, assessment.ModelVersion);
            var stored = await db.RoadmapInitiatives.Where(i => i.AssessmentId == assessment.Id).ToDictionaryAsync(i => i.Code, StringComparer.Ordinal, cancellationToken);
            var known = MergedInitiatives.Of(model, stored.Values.Select(s => s.Content));
            var reading = InitiativeTable.Read(command.Content, model, known);
            if (reading.Faults.Count > 0)
            {
                throw new InputRefusedException(reading.Faults.Count <= MostFaults
                    ? reading.Faults
                    : [.. reading.Faults.Take(MostFaults), $"{reading.Faults.Count - MostFaults} further faults are not listed. Mend these first."]);
            }

            var (added, changed, unchanged) = (0, 0, 0);
            var byCode = known.ToDictionary(i => i.Code, StringComparer.Ordinal);
            var together = known.Where(i => reading.Initiatives.All(r => r.Code != i.Code)).Concat(reading.Initiatives).ToList();
            foreach (var wanted in reading.Initiatives)
            {
                var before = byCode.GetValueOrDefault(wanted.Code);
                if (before is not null && AreSame(before, wanted))
                {
                    unchanged++;
                    continue;
                }

                (added, changed) = before is null ? (added + 1, changed) : (added, changed + 1);
                if (model.FindInitiative(wanted.Code) is { } library && AreSame(library, wanted))
                {
                    db.Remove(stored[wanted.Code]);
                    stored.Remove(wanted.Code);
                    continue;
                }

                if (!stored.TryGetValue(wanted.Code, out var own))
                {
                    own = RoadmapInitiative.For(assessment, wanted.Code);
                    db.Add(own);
                    stored.Add(wanted.Code, own);
                }

                own.Change(wanted, model, together, user.UserId, clock.GetUtcNow().UtcDateTime);
            }

            RuleBrokenException.ThrowIf(stored.Count > SaveInitiative.MostOwn, $"{SaveInitiative.MostOwn} initiatives can be added or edited at most; with this file there would be {stored.Count}.");
            await db.SaveChangesAsync(cancellationToken);
            return new(added, changed, unchanged);
        }

        /// <summary>The order of roles says nothing, and a file holds texts without blanks at either end.</summary>
        private static bool AreSame(Initiative one, Initiative other) => JsonText.AreSame(Plain(one), Plain(other));

        private static Initiative Plain(Initiative i) => i with
        {
            Title = i.Title.Trim(),
            Description = i.Description.Trim().ReplaceLineEndings("\n"),
            Cost = new(Bare(i.Cost.Low), Bare(i.Cost.Likely), Bare(i.Cost.High)),
            Effort = i.Effort.OrderBy(e => e.Key, StringComparer.Ordinal).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal),
            Risks = [.. i.Risks.Select(r => r.Trim())],
            Measures = [.. i.Measures.Select(m => m.Trim())],
        };

        /// <summary>Without zeros after the last decimal.</summary>
        private static decimal Bare(decimal amount) => amount / 1.0000000000000000000000000000m;
    }
}
