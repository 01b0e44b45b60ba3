using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Reports.Batches;
using MediatR;

namespace MaturityAssessment.Application.Reports;

/// <summary>The reports on all rows of an answer table, one file each, written as they come. One that fails does not stop the rest.</summary>
/// <param name="Each">What each report is to be; its parent and cycle choose rows, its organisation does not count.</param>
/// <param name="Write">Takes every file by a name that is safe and comes once.</param>
/// <param name="Tell">Hears after every row how many of how many are done.</param>
[AllowedToAnyone("works on the caller's own files; touches nothing stored")]
public sealed record ReportWholeTable(ReportAnswerTable Each, Func<string, byte[], CancellationToken, Task> Write, Action<int, int> Tell) : IRequest<ReportWholeTable.Done>
{
    /// <param name="Notes">As for a single report.</param>
    public sealed record Done(int Made, IReadOnlyList<NotMade> NotMade, IReadOnlyList<string> Notes);

    internal sealed class Handler(IMediator mediator) : IRequestHandler<ReportWholeTable, Done>
    {
        public async Task<Done> Handle(ReportWholeTable command, CancellationToken cancellationToken)
        {
            var each = command.Each;
            var model = ModelFile.Load(each.ModelPath);
            var table = AnswerTableFile.Load(each.AnswersPath, model);
            var rows = table.Rows.Where(r => (each.Parent is null || r.Parent == each.Parent.Trim()) && (each.Cycle is null || r.Cycle == each.Cycle.Trim())).ToList();
            if (rows.Count == 0)
            {
                throw new InputRefusedException(["The answer table has no row of this parent and cycle."]);
            }

            var (names, missing, done) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new List<NotMade>(), 0);
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    var made = await mediator.Send(each with { Organisation = row.Organisation, Parent = row.Parent, Cycle = row.Cycle, Loaded = (model, table) }, cancellationToken);
                    await command.Write(FileName.Unique(made.Name, names), made.Report, cancellationToken);
                }
                catch (Exception refusal) when (IsAboutOne(refusal))
                {
                    missing.Add(new($"{row.Organisation}, {row.Cycle}", string.Join(" ", (refusal as InputRefusedException)?.Faults ?? [refusal.Message])));
                }

                command.Tell(++done, rows.Count);
            }

            return new(rows.Count - missing.Count, missing, table.Notes);
        }

        // what is wrong with the wish itself, or with the place where files go, is wrong for all
        private static bool IsAboutOne(Exception refusal) => refusal is not (OperationCanceledException or ValidationException or IOException or UnauthorizedAccessException or OutOfMemoryException);
    }
}
