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

        var isSent = await Mailer(server.Port).Send(Greeting, TestContext.Current.CancellationToken);
        var received = await server.ReceivedAsync();

        isSent.ShouldBeTrue();
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

        (await Mailer(port).Send(Greeting, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private static SmtpMailer Mailer(int port) =>
        new(new() { Host = "127.0.0.1", Port = port, IsPlain = true, From = "office@example.org" }, NullLogger<SmtpMailer>.Instance);
}
