using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using MaturityAssessment.Application.Accounts;

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
    public async Task<bool> Send(Mail mail, CancellationToken cancellationToken = default)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = !settings.IsPlain };
        if (settings.UserName.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.UserName, settings.Password);
        }

        try
        {
            using var message = new MailMessage(settings.From, mail.To, mail.Subject, mail.Text);
            await client.SendMailAsync(message, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is SmtpException or FormatException)
        {
            log.LogError(failure, "The mail server {Host} did not take the mail '{Subject}'", settings.Host, mail.Subject);
            return false;
        }
    }
}

internal sealed class DropFolderMailer(string folder, string from, TimeProvider clock, ILogger<DropFolderMailer> log) : IMailer
{
    public async Task<bool> Send(Mail mail, CancellationToken cancellationToken = default)
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
        return true;
    }

    // A line break in an address would begin a header of its own.
    private static string OneLine(string text) => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
}

internal sealed class NoMailer(ILogger<NoMailer> log) : IMailer
{
    public Task<bool> Send(Mail mail, CancellationToken cancellationToken = default)
    {
        log.LogWarning("The mail '{Subject}' was not sent: no mail server is configured. Set Mail:Host and Mail:From", mail.Subject);
        return Task.FromResult(false);
    }
}
