using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Scores every row of an answer table by a model file.</summary>
/// <exception cref="InputRefusedException">The model or the table has faults.</exception>
[AllowedToAnyone("works on the caller's own files; touches nothing stored")]
public sealed record ScoreAnswerTable(string ModelPath, string AnswersPath) : IRequest<ScoreAnswerTable.Scored>
{
    /// <param name="Notes">Columns that were not used and questions without a column, as sentences.</param>
    public sealed record Scored(MaturityModel Model, IReadOnlyList<ScoredRow> Rows, IReadOnlyList<string> Notes);

    public sealed record ScoredRow(AnswerTableRow Row, ScoreCard Card);

    internal sealed class Handler : IRequestHandler<ScoreAnswerTable, Scored>
    {
        public Task<Scored> Handle(ScoreAnswerTable query, CancellationToken cancellationToken)
        {
            var model = ModelFile.Load(query.ModelPath);
            var table = AnswerTableFile.Load(query.AnswersPath, model);
            var scorer = new Scorer(model);
            var rows = new List<ScoredRow>(table.Rows.Count);
            foreach (var row in table.Rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                rows.Add(new ScoredRow(row, scorer.Score(row.Sheet)));
            }

            return Task.FromResult(new Scored(model, rows, table.Notes));
        }
    }
}
