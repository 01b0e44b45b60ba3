namespace MaturityAssessment.Application.Accounts;

/// <param name="Text">Plain text; a link stands on a line of its own.</param>
public sealed record Mail(string To, string Subject, string Text);

/// <summary>The way out to people's mailboxes.</summary>
public interface IMailer
{
    /// <returns>False when it could not be handed over; the reason is in the log.</returns>
    Task<bool> Send(Mail mail, CancellationToken cancellationToken = default);
}
