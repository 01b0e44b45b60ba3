using MaturityAssessment.Application.Pipeline;
using MediatR;

namespace MaturityAssessment.Application.Models;

/// <summary>Every fault of every named model file.</summary>
[AllowedToAnyone("reads the caller's own files; touches nothing stored")]
public sealed record ValidateModels(IReadOnlyList<string> Paths) : IRequest<IReadOnlyList<ValidateModels.CheckedFile>>
{
    /// <param name="Faults">Each a sentence with place and remedy; empty for a good file.</param>
    /// <param name="Title">Empty when the file has faults.</param>
    public sealed record CheckedFile(string Path, IReadOnlyList<string> Faults, string Title, string Version, int Questions);

    internal sealed class Handler : IRequestHandler<ValidateModels, IReadOnlyList<CheckedFile>>
    {
        public Task<IReadOnlyList<CheckedFile>> Handle(ValidateModels query, CancellationToken cancellationToken)
        {
            var files = new List<CheckedFile>();
            foreach (var path in query.Paths)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var reading = ModelFile.Read(path);
                files.Add(new CheckedFile(
                    path, [.. reading.Faults.Select(f => f.ToString())], reading.Model?.Title ?? "", reading.Model?.Version ?? "", reading.Model?.Questions.Count ?? 0));
            }

            return Task.FromResult<IReadOnlyList<CheckedFile>>(files);
        }
    }
}
