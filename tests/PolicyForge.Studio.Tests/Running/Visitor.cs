using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PolicyForge.Studio.Tests.Running;

/// <summary>A browser without a screen: keeps cookies, follows the studio's own addresses, sends forms with their anti-forgery token.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(string address) => _client = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = true }) { BaseAddress = new Uri(address) };

    public CookieContainer Cookies { get; } = new();

    public async Task<Answer> GetAsync(string address) => await Answer.OfAsync(await _client.GetAsync(address));

    public async Task<Answer> SendAsync(HttpRequestMessage request) => await Answer.OfAsync(await _client.SendAsync(request));

    /// <summary>The bytes of a file.</summary>
    public Task<byte[]> DownloadAsync(string address) => _client.GetByteArrayAsync(address);

    /// <summary>Opens the page, and sends its form with these fields beside those that are hidden in it.</summary>
    public Task<Answer> PostAsync(string address, params (string Name, string Value)[] fields) => PostFromAsync(address, address, fields);

    /// <summary>As above, with the form of another page.</summary>
    public async Task<Answer> PostFromAsync(string page, string address, params (string Name, string Value)[] fields) => await PostAsync(await GetAsync(page), address, fields);

    /// <summary>Sends the form of a page that was opened before.</summary>
    public async Task<Answer> PostAsync(Answer page, string address, params (string Name, string Value)[] fields)
    {
        var all = page.Hidden(address).Where(hidden => !fields.Any(field => field.Name == hidden.Key)).Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var content = new FormUrlEncodedContent(all);
        return await Answer.OfAsync(await _client.PostAsync(address, content));
    }

    /// <summary>Sends a form with a file.</summary>
    public async Task<Answer> UploadAsync(string address, (string Name, byte[] Content) file, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(address);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in page.Hidden(address).Select(pair => (pair.Key, pair.Value)).Concat(fields)) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file.Content), "file", file.Name);
        return await Answer.OfAsync(await _client.PostAsync(address, content));
    }

    public void Dispose() => _client.Dispose();
}

/// <summary>What the studio answered.</summary>
public sealed record Answer(HttpStatusCode Status, string Body, IHtmlDocument Page, IReadOnlyDictionary<string, string> Headers, Uri Address)
{
    /// <summary>As a person reads the page.</summary>
    public string Text => Page.Body?.TextContent ?? "";

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        string body = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, body, await new HtmlParser().ParseDocumentAsync(body), headers, response.RequestMessage!.RequestUri!);
    }

    /// <summary>The hidden fields of the first form that is sent to an address.</summary>
    public IEnumerable<KeyValuePair<string, string>> Hidden(string address) =>
        (Page.Forms.FirstOrDefault(form => form.GetAttribute("method") == "post" && form.GetAttribute("action") == address) ?? Page.Forms.FirstOrDefault(form => form.GetAttribute("method") == "post"))
            ?.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)) ?? [];
}
