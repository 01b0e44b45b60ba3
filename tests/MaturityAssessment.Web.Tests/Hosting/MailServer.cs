using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MaturityAssessment.Web.Tests.Hosting;

/// <summary>A mail server on a port of this machine that takes what it is sent and keeps it.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;
    private readonly List<string> _lines = [];

    public MailServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Everything that clients said, envelope and message, once they have left.</summary>
    public async Task<string> ReceivedAsync()
    {
        await _serving.WaitAsync(TimeSpan.FromSeconds(10));
        return string.Join('\n', _lines);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private async Task ServeAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var inMessage = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            _lines.Add(line);
            if (inMessage)
            {
                inMessage = line != ".";
                if (inMessage)
                {
                    continue;
                }
            }

            inMessage = line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase);
            var isLast = line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase);
            await writer.WriteLineAsync(inMessage ? "354 go on" : isLast ? "221 bye" : "250 ok");
            if (isLast)
            {
                return;
            }
        }
    }
}
