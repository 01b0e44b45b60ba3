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

/// <summary>Saves the settings that were tried together with the plan that was found for them.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record AdoptTrial(AssessmentId Assessment) : IRequest<AdoptTrial.Adopted>
{
    /// <param name="Version">Of the roadmap, to send with the next change.</param>
    public sealed record Adopted(int Version);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, PlanTrials trials, PlanKeeper keeper) : IRequestHandler<AdoptTrial, Adopted>
    {
        public async Task<Adopted> Handle(AdoptTrial command, CancellationToken cancellationToken)
        {
            var adopted = await db.AtomicallyAsync(() => AdoptAsync(command, cancellationToken), cancellationToken);
            trials.Discard(command.Assessment, user.UserId);
            return adopted;
        }

        private async Task<Adopted> AdoptAsync(AdoptTrial command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var trial = trials.Find(assessment.Id, user.UserId);
            if (trial is null)
            {
                throw new RuleBrokenException("There is nothing to adopt: you have tried nothing, or the server was restarted since. Try it again.");
            }

            var roadmap = await db.Roadmaps.SingleOrDefaultAsync(r => r.AssessmentId == assessment.Id, cancellationToken);
            if ((roadmap?.Version ?? 0) != trial.RoadmapVersion)
            {
                throw new ChangedMeanwhileException("Somebody else has changed this roadmap since you tried. Load the page again to see their change, then try anew.");
            }

            var initiatives = await db.InitiativesOfAsync(assessment.Id, models.Require(assessment.ModelCode, assessment.ModelVersion), cancellationToken);
            if (roadmap is null)
            {
                roadmap = Roadmap.For(assessment, trial.Settings.Budget, trial.Settings.Periods, trial.Settings.StartsOn);
                db.Add(roadmap);
            }

            roadmap.Change(trial.Settings, initiatives);
            await keeper.AdoptAsync(assessment, trial.Solved, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new(roadmap.Version);
        }
    }
}
