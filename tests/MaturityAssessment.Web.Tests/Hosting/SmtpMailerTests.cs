using System.Net;
using System.Net.Sockets;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Web.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace MaturityAssessment.Web.Tests.Hosting;

public class SmtpMailerTests
{
    private static readonly Mail Greeting = new("lead@example.org", "Choose a new password", "Hello, choose it here: https://example.org/x");

    [Fact]
    public async Task A_mail_reaches_the_server_with_sender_receiver_subject_and_text()
    {
        await using var server = new MailServer();

        var refusal = await Mailer(server.Port).Send(Greeting, TestContext.Current.CancellationToken);
        var received = await server.ReceivedAsync();

        refusal.ShouldBeNull();
        received.ShouldContain("MAIL FROM:<office@example.org>");
        received.ShouldContain("RCPT TO:<lead@example.org>");
        received.ShouldContain("Subject: Choose a new password");
        received.ShouldContain("choose it here: https://example.org/x");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_said_to_have_taken_nothing()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        (await Mailer(port).Send(Greeting, TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldContain("127.0.0.1 did not take it");
    }

    [Fact]
    public async Task What_the_server_says_against_it_is_kept()
    {
        await using var server = new MailServer { IsRefusing = true };

        (await Mailer(server.Port).Send(Greeting, TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldContain("come back later");
        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_without_encryption_is_refused_unless_the_settings_allow_it()
    {
        await using var server = new MailServer();
        var mailer = new SmtpMailer(new() { Host = "127.0.0.1", Port = server.Port, From = "office@example.org" }, NullLogger<SmtpMailer>.Instance);

        (await mailer.Send(Greeting, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        server.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("lead@example.org\r\nBcc: spy@example.org", "Hello")]
    [InlineData("not an address", "Hello")]
    public async Task An_address_that_is_none_is_refused_and_adds_no_receiver(string to, string subject)
    {
        await using var server = new MailServer();

        (await Mailer(server.Port).Send(new(to, subject, "Text"), TestContext.Current.CancellationToken)).ShouldNotBeNull();
        server.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_in_any_script_arrive()
    {
        await using var server = new MailServer();

        (await Mailer(server.Port).Send(new("lead@example.org", "Überfällig: 数字化", "Übersicht: 数字化\n"), TestContext.Current.CancellationToken)).ShouldBeNull();
        await server.ReceivedAsync();

        using var message = await MimeKit.MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(server.Messages.ShouldHaveSingleItem())), TestContext.Current.CancellationToken);
        (message.Subject, message.TextBody!.Trim()).ShouldBe(("Überfällig: 数字化", "Übersicht: 数字化"));
    }

    private static SmtpMailer Mailer(int port) =>
        new(new() { Host = "127.0.0.1", Port = port, IsPlain = true, From = "office@example.org" }, NullLogger<SmtpMailer>.Instance);
}
