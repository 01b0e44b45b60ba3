using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;

namespace MaturityAssessment.Application.Reports;

/// <summary>Tells the reader of a report whether there is a sealed record with its code, and when that was sealed.</summary>
/// <param name="Code">As typed.</param>
/// <param name="Fingerprint">As printed in the report, to compare; null or empty to be told it instead.</param>
[AllowedToAnyone("A report is handed on to people without an account. Its code is too long to guess; it opens the date and the fingerprint of one sealed record, and nothing of what is in it or whose it is.")]
public sealed record VerifyReport(string? Code, string? Fingerprint = null) : IRequest<VerifyReport.Answer>
{
    private const int LongestText = 200;

    /// <param name="Record">Null where no record has this code, or what was typed is no code: the two are not told apart.</param>
    public sealed record Answer(Sealed? Record);

    /// <param name="At">UTC.</param>
    /// <param name="Matches">Whether the fingerprint that was typed is the record's; null where none was.</param>
    public sealed record Sealed(string Code, DateTime At, string Fingerprint, bool? Matches);

    internal sealed class Handler(SealReader seals) : IRequestHandler<VerifyReport, Answer>
    {
        public async Task<Answer> Handle(VerifyReport query, CancellationToken cancellationToken)
        {
            var found = query.Code?.Length <= LongestText && VerificationCode.TryParse(query.Code, out var code) ? await seals.FindAsync(code, cancellationToken) : null;
            return new(found is null ? null : new(VerificationCode.Of(found.Hash).ToString(), found.At, found.Hash, Compare(query.Fingerprint, found.Hash)));
        }

        private static bool? Compare(string? typed, string hash)
        {
            // over several lines, or in groups, it is the same fingerprint
            var bare = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-'));
            return bare.Length == 0 ? null : bare.Equals(hash, StringComparison.OrdinalIgnoreCase);
        }
    }
}
