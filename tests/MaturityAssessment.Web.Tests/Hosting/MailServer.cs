using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MaturityAssessment.Web.Tests.Hosting;

/// <summary>A mail server on a port of this machine that takes what it is sent and keeps it.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _oneHasLeft = new();

    public MailServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether it turns every mail away for now.</summary>
    public bool IsRefusing { get; set; }

    public int Refused { get; private set; }

    /// <summary>Whole messages that it has taken, heads and all.</summary>
    public ConcurrentQueue<string> Messages { get; } = new();

    /// <summary>Everything that clients said, envelope and message, once one has left.</summary>
    public async Task<string> ReceivedAsync()
    {
        await _oneHasLeft.Task.WaitAsync(TimeSpan.FromSeconds(10));
        return string.Join('\n', _lines);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            try
            {
                await TalkAsync(client);
            }
            catch (IOException)
            {
                // gone in the middle of a sentence
            }

            _oneHasLeft.TrySetResult();
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        StringBuilder? message = null;
        while (await reader.ReadLineAsync() is { } line)
        {
            _lines.Enqueue(line);
            if (message is not null)
            {
                if (line != ".")
                {
                    message.AppendLine(line);
                    continue;
                }

                Messages.Enqueue(message.ToString());
                message = null;
                await writer.WriteLineAsync("250 taken");
                continue;
            }

            if (IsRefusing && line.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase))
            {
                Refused++;
                await writer.WriteLineAsync("451 come back later");
                continue;
            }

            message = line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase) ? new() : null;
            var isLast = line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase);
            await writer.WriteLineAsync(message is not null ? "354 go on" : isLast ? "221 bye" : "250 ok");
            if (isLast)
            {
                return;
            }
        }
    }
}
