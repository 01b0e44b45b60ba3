namespace MaturityAssessment.Application.Accounts;

/// <param name="Text">Plain text; a link stands on a line of its own.</param>
public sealed record Mail(string To, string Subject, string Text);

/// <summary>The way out to people's mailboxes, at once. What nobody waits for in front of the screen goes through the outbox.</summary>
public interface IMailer
{
    /// <returns>Null when it was handed over; else why not, which is in the log too.</returns>
    Task<string?> Send(Mail mail, CancellationToken cancellationToken = default);
}
