using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>The dates of a roadmap as an iCalendar file.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetCalendar(AssessmentId Assessment) : IRequest<GetCalendar.File>
{
    public sealed record File(string Name, string Content);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<GetCalendar, File>
    {
        public async Task<File> Handle(GetCalendar query, CancellationToken cancellationToken)
        {
            _ = await db.RequireAssessmentAsync(query.Assessment, cancellationToken);
            var (name, content) = await RoadmapCalendar.MakeAsync(db, query.Assessment, cancellationToken);
            return new(name, content);
        }
    }
}
