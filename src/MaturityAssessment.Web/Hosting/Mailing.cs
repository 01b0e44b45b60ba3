using System.Globalization;
using System.Net.Sockets;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;
using MaturityAssessment.Application.Accounts;
using MimeKit;

namespace MaturityAssessment.Web.Hosting;

internal static class Mailing
{
    /// <summary>To a mail server when one is named, into a folder when that is named, else nowhere, which the log then says for each mail.</summary>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        if (!string.IsNullOrWhiteSpace(settings.Host))
        {
            builder.Services.AddSingleton<IMailer>(p => new SmtpMailer(settings, p.GetRequiredService<ILogger<SmtpMailer>>()));
        }
        else if (!string.IsNullOrWhiteSpace(settings.DropFolder))
        {
            var folder = Path.Combine(builder.Environment.ContentRootPath, settings.DropFolder);
            builder.Services.AddSingleton<IMailer>(p => new DropFolderMailer(folder, settings.From, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<DropFolderMailer>>()));
        }
        else
        {
            builder.Services.AddSingleton<IMailer, NoMailer>();
        }

        builder.Services.AddHostedService<OutboxSender>();
    }
}

internal sealed record MailSettings
{
    public string From { get; init; } = "no-reply@localhost";

    /// <summary>A folder for mails as .eml files, for development.</summary>
    public string DropFolder { get; init; } = "";

    /// <summary>The mail server; the connection is encrypted unless <see cref="IsPlain"/>.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;
    public bool IsPlain { get; init; }
    public string UserName { get; init; } = "";
    public string Password { get; init; } = "";
}

internal sealed class SmtpMailer(MailSettings settings, ILogger<SmtpMailer> log) : IMailer
{
    private const int ImplicitTlsPort = 465;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<string?> Send(Mail mail, CancellationToken cancellationToken = default)
    {
        try
        {
            using var message = new MimeMessage
            {
                From = { MailboxAddress.Parse(settings.From) },
                To = { MailboxAddress.Parse(mail.To) },
                Subject = mail.Subject,
                Body = new TextPart("plain") { Text = mail.Text },
            };
            using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
            await client.ConnectAsync(settings.Host, settings.Port, Encryption, cancellationToken);
            if (settings.UserName.Length > 0)
            {
                await client.AuthenticateAsync(settings.UserName, settings.Password, cancellationToken);
            }

            await client.SendAsync(message, cancellationToken);
            await client.DisconnectAsync(quit: true, CancellationToken.None);
            return null;
        }
        catch (Exception failure) when (failure is SmtpCommandException or SmtpProtocolException or AuthenticationException or SslHandshakeException or ParseException or NotSupportedException or IOException or SocketException or TimeoutException)
        {
            log.LogError(failure, "The mail server {Host} did not take the mail '{Subject}'", settings.Host, mail.Subject);
            return $"The mail server {settings.Host} did not take it: {failure.Message}";
        }
    }

    // A server that offers no encryption is refused unless the settings allow it: nobody between may read a password or a link.
    private SecureSocketOptions Encryption => settings switch
    {
        { IsPlain: true } => SecureSocketOptions.None,
        { Port: ImplicitTlsPort } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}

internal sealed class DropFolderMailer(string folder, string from, TimeProvider clock, ILogger<DropFolderMailer> log) : IMailer
{
    public async Task<string?> Send(Mail mail, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        var now = clock.GetUtcNow();
        var file = Path.Combine(folder, $"{now:yyyyMMdd-HHmmssfff}-{Guid.NewGuid():N}.eml");
        var head = $"""
            From: {from}
            To: {OneLine(mail.To)}
            Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(mail.Subject))}?=
            Date: {now.ToString("r", CultureInfo.InvariantCulture)}
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit


            """;
        await File.WriteAllTextAsync(file, head + mail.Text + "\n", cancellationToken);
        log.LogInformation("Mail '{Subject}' for {To} is in {File}", mail.Subject, mail.To, file);
        return null;
    }

    // A line break in an address would begin a header of its own.
    private static string OneLine(string text) => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}

internal sealed class NoMailer(ILogger<NoMailer> log) : IMailer
{
    public Task<string?> Send(Mail mail, CancellationToken cancellationToken = default)
    {
        log.LogWarning("The mail '{Subject}' was not sent: no mail server is configured. Set Mail:Host and Mail:From", mail.Subject);
        return Task.FromResult<string?>("No mail server is set up for this installation.");
    }
}
