using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

public enum TableFormat
{
    Csv,
    Excel,
}

/// <summary>All initiatives that a plan can be made of, as a table to edit and import again.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record ExportInitiatives(AssessmentId Assessment, TableFormat Format) : IRequest<ExportInitiatives.File>
{
    public sealed record File(string Name, string ContentType, byte[] Content);

    internal sealed class Validator : AbstractValidator<ExportInitiatives>
    {
        public Validator() => RuleFor(x => x.Format).IsInEnum().WithMessage("Choose CSV or Excel.");
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models) : IRequestHandler<ExportInitiatives, File>
    {
        public async Task<File> Handle(ExportInitiatives query, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireAssessmentAsync(query.Assessment, cancellationToken);
            var initiatives = await db.InitiativesOfAsync(assessment.Id, models.Require(assessment.ModelCode, assessment.ModelVersion), cancellationToken);
            return query.Format == TableFormat.Csv
                ? new("initiatives.csv", "text/csv; charset=utf-8", InitiativeTable.Csv(initiatives))
                : new("initiatives.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", InitiativeTable.Excel(initiatives));
        }
    }
}
