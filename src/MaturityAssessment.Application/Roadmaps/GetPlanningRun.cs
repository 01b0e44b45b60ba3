using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>How far the search for a plan has got, or how the last one ended.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetPlanningRun(AssessmentId Assessment) : IRequest<GetPlanningRun.View>
{
    /// <param name="Stage">What it is doing, as a sentence; empty when it has ended.</param>
    /// <param name="Elapsed">Since it really began: 0 while it waits for its turn.</param>
    /// <param name="History">The best plan so far, whenever it became better; the oldest first.</param>
    /// <param name="BestScore">Normalised; null before the first plan.</param>
    /// <param name="Sentence">How it ended; null while it runs.</param>
    /// <param name="Conflicts">Why no plan holds all that it must, as sentences.</param>
    /// <param name="Remedies">Each of them alone would make a plan possible, as sentences.</param>
    public sealed record View(
        PlanningState State, string Stage, TimeSpan Elapsed, TimeSpan Limit, IReadOnlyList<PlanningPoint> History, double? BestScore, decimal? BestCost,
        string? StartedBy, DateTime? StartedAt, bool IsTrial, string? Sentence, IReadOnlyList<string> Conflicts, IReadOnlyList<string> Remedies)
    {
        public static View Nothing { get; } = new(PlanningState.None, "", TimeSpan.Zero, TimeSpan.Zero, [], null, null, null, null, false, null, [], []);

        /// <summary>Others are being planned, and it has not had its turn.</summary>
        public bool IsWaiting { get; init; }

        public Guid? StartedById { get; init; }

        /// <summary>Whether a target limits what counts: then the scores of the search may lie below the plan's own.</summary>
        public bool CountsUpToTarget { get; init; }

        /// <summary>Whether the reader may cancel it.</summary>
        public bool MayCancel { get; init; }
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user, PlanningRuns runs) : IRequestHandler<GetPlanningRun, View>
    {
        public async Task<View> Handle(GetPlanningRun query, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireAssessmentAsync(query.Assessment, cancellationToken);
            var view = runs.Find(assessment.Id)?.Look() ?? View.Nothing;
            return view with { MayCancel = view.State == PlanningState.Running && user.May(WhoMay.ChangeRoadmap, assessment) };
        }
    }
}
