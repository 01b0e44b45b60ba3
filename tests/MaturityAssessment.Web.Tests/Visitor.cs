using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MaturityAssessment.Web.Tests;

/// <summary>A browser without script: follows no redirect by itself, keeps its cookies, and submits forms as they stand on the page.</summary>
public sealed class Visitor(HttpClient http)
{
    public Dictionary<string, string> Cookies { get; } = [];

    public HttpResponseMessage Last { get; private set; } = null!;

    /// <summary>Where the last answer leads: a local address without its host; null when it leads nowhere.</summary>
    public string? LeadsTo => Last.Headers.Location is { } to ? (to.IsAbsoluteUri && to.Host == "localhost" ? to.PathAndQuery : to.ToString()) : null;

    public Visitor Copy()
    {
        var copy = new Visitor(http);
        foreach (var (name, value) in Cookies)
        {
            copy.Cookies[name] = value;
        }

        return copy;
    }

    public async Task<IDocument> Open(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await Send(request);
    }

    public async Task<IDocument> Submit(IDocument page, params (string Name, string Value)[] filled)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").First(f => filled.Length == 0 || f.QuerySelector($"[name='{filled[0].Name}']") is not null);
        var values = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden][name]").ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in filled)
        {
            values[name] = value;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action")) { Content = new FormUrlEncodedContent(values) };
        return await Send(request);
    }

    /// <returns>Where it leads.</returns>
    public async Task<string?> SignIn(string email, string password, string address = "/account/sign-in")
    {
        await Submit(await Open(address), ("Input.Email", email), ("Input.Password", password));
        return LeadsTo;
    }

    private async Task<IDocument> Send(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        }

        Last = await http.SendAsync(request);
        foreach (var cookie in Last.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
            {
                Cookies.Remove(pair[0]);
            }
            else
            {
                Cookies[pair[0]] = pair[1];
            }
        }

        var content = await Last.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(r => r.Content(content).Address("http://localhost" + request.RequestUri));
    }
}

internal static class Documents
{
    public static string Text(this IDocument page, string selector = "main") => string.Join(' ', (page.QuerySelector(selector)?.TextContent ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    public static HttpStatusCode Status(this Visitor visitor) => visitor.Last.StatusCode;
}
