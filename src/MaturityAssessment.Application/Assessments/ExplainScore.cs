using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Why one row of an answer table scores as it does, question by question, and the shortest way to the next level.</summary>
/// <exception cref="InputRefusedException">The model or the table has faults, or the organisation is not in it, or not once.</exception>
[AllowedToAnyone("works on the caller's own files; touches nothing stored")]
public sealed record ExplainScore(string ModelPath, string AnswersPath, string Organisation, string? Parent = null, string? Cycle = null) : IRequest<ExplainScore.Explained>
{
    /// <param name="Notes">Columns that were not used and questions without a column, as sentences.</param>
    public sealed record Explained(MaturityModel Model, ScoreCard Card, Explanation Explanation, NextLevel? NextLevel, IReadOnlyList<string> Notes);

    internal sealed class Handler : IRequestHandler<ExplainScore, Explained>
    {
        public Task<Explained> Handle(ExplainScore query, CancellationToken cancellationToken)
        {
            var model = ModelFile.Load(query.ModelPath);
            var table = AnswerTableFile.Load(query.AnswersPath, model);
            var row = TableRow.Find(table, query.Organisation, query.Parent, query.Cycle);
            return Task.FromResult(new Explained(
                model, Scorer.For(model).Score(row.Sheet), Explanation.Of(model, row.Sheet), Domain.Scoring.NextLevel.Of(model, row.Sheet), table.Notes));
        }
    }
}
