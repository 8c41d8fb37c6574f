using System.Net;
using PolicyForge.Studio.Tests.Running;

namespace PolicyForge.Studio.Tests.Pages;

/// <summary>Who is let in, and what of a request reaches the disk.</summary>
public sealed class AccessTests(OneStudio shared) : IClassFixture<OneStudio>
{
    private const string Clause = "/schools/meadow-bank/policies/social-media/clauses/social-media/contact-with-learners";

    public static TheoryData<string> Addresses =>
    [
        "/", "/schools/meadow-bank", "/schools/meadow-bank/details", "/schools/meadow-bank/pack.zip", "/schools/meadow-bank/policies/social-media", "/schools/meadow-bank/policies/social-media/print",
        "/schools/meadow-bank/policies/social-media/download.docx", "/schools/meadow-bank/policies/social-media/compare", "/schools/meadow-bank/policies/social-media/compare/print",
        Clause, Clause + "/preview", "/schools/meadow-bank/policies/social-media/consult", "/schools/meadow-bank/policies/social-media/consult/pack.zip", "/schools/meadow-bank/policies/social-media/approve", "/changes", "/you",
    ];

    public static TheoryData<string> Forms =>
        ["/you", "/changes", "/schools/meadow-bank/details", Clause, "/schools/meadow-bank/policies/social-media/consult", "/schools/meadow-bank/policies/social-media/approve"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Nobody_without_an_address_is_let_in(string address)
    {
        using var stranger = new Visitor(shared.Studio.Address);
        var answer = await stranger.GetAsync(address);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.DoesNotContain("Kestrel", answer.Body);
        Assert.DoesNotContain("Social", answer.Body);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Pages_of_another_name_are_refused(string address)
    {
        using var visitor = await shared.Studio.EnterAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = $"policies.example:{new Uri(shared.Studio.Address).Port}" } };
        var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.Status);
        Assert.DoesNotContain("Kestrel", answer.Body);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_answer_tells_the_browser_to_run_and_load_nothing_foreign(string address)
    {
        using var visitor = await shared.Studio.EnterAsync();
        var answer = await visitor.GetAsync(address);
        string policy = answer.Headers["Content-Security-Policy"];
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe-eval", policy);
        Assert.DoesNotContain("script-src 'unsafe-inline'", policy);
        Assert.True(policy.Contains("script-src 'self'", StringComparison.Ordinal) || policy.StartsWith("sandbox ", StringComparison.Ordinal) && !policy.Contains("allow-scripts", StringComparison.Ordinal));
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", answer.Headers["Referrer-Policy"]);
        Assert.Contains("no-store", answer.Headers["Cache-Control"]);
        Assert.False(answer.Headers.ContainsKey("Server"));
    }

    [Fact]
    public async Task Address_lets_one_browser_in_once()
    {
        string address = shared.Studio.NewEntryAddress();
        using var first = new Visitor(shared.Studio.Address);
        using var second = new Visitor(shared.Studio.Address);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.GetAsync("/entry")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.GetAsync("/entry?token=")).Status);
        var cookie = Assert.Single(first.Cookies.GetAllCookies(), cookie => cookie.Name.StartsWith("policyforge_studio_", StringComparison.Ordinal));
        Assert.True(cookie.HttpOnly);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_without_its_token_changes_nothing(string address)
    {
        using var visitor = await shared.Studio.EnterAsync();
        string before = shared.Studio.Sample.Git("rev-parse", "HEAD");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("action", "save"), KeyValuePair.Create("text", "Anything."), KeyValuePair.Create("name", "Somebody"), KeyValuePair.Create("by", "Nobody")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(request)).Status);
        Assert.Equal(before, shared.Studio.Sample.Git("rev-parse", "HEAD"));
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Form_of_another_site_is_refused_even_with_a_token(string header, string value)
    {
        using var visitor = await shared.Studio.EnterAsync();
        var page = await visitor.GetAsync("/you");
        using var content = new FormUrlEncodedContent(page.Hidden("/you").Append(KeyValuePair.Create("name", "Somebody")).Append(KeyValuePair.Create("email", "x@example.org")));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/you") { Content = content };
        request.Headers.Add(header, value);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(request)).Status);
        Assert.DoesNotContain("Somebody", (await visitor.GetAsync("/you")).Body);
    }

    [Theory]
    [InlineData("/schools/..%2f..%2f..%2fetc/details")]
    [InlineData("/schools/%2e%2e/policies/social-media")]
    [InlineData("/schools/meadow-bank%2f..%2faldergate/details")]
    [InlineData("/schools/meadow-bank/policies/..%2f..%2fpasswd")]
    [InlineData("/schools/meadow-bank/policies/social-media%00")]
    [InlineData("/schools/meadow-bank/policies/social-media/clauses/..%2f..%2f/school.yaml")]
    [InlineData("/schools/meadow-bank/policies/social-media/clauses/social-media/..%2f..%2f..%2fschool")]
    [InlineData("/schools/meadow-bank/policies/social-media/clauses/complaints/stage-one")]
    [InlineData("/schools/trust/policies/social-media")]
    [InlineData("/schools/CON/policies/social-media")]
    [InlineData("/assets/..%2fpolicyforge.yaml")]
    [InlineData("/policyforge.yaml")]
    [InlineData("/output/meadow-bank/social-media.docx")]
    public async Task Names_that_the_workspace_does_not_have_reach_no_file(string address)
    {
        using var visitor = await shared.Studio.EnterAsync();
        var answer = await visitor.GetAsync(address);
        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, answer.Status.ToString());
        Assert.DoesNotContain("root:", answer.Body);
    }

    [Theory]
    [InlineData("/schools/meadow-bank/policies/social-media/compare?from=..%2f..%2f&to=now")]
    [InlineData("/schools/meadow-bank/policies/social-media/compare?from=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/schools/meadow-bank/policies/social-media/compare?from=99.9&to=--output%3D%2Ftmp%2Fx")]
    public async Task Versions_that_there_are_not_are_said(string address)
    {
        using var visitor = await shared.Studio.EnterAsync();
        var answer = await visitor.GetAsync(address);
        Assert.Contains("cannot be compared", answer.Text);
        Assert.Empty(answer.Page.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public async Task File_that_is_too_large_is_refused_in_words()
    {
        using var visitor = await shared.Studio.EnterAsync();
        var answer = await visitor.UploadAsync("/schools/saltmarsh-point/policies/social-media/consult", ("returned.docx", new byte[Hosting.StudioHost.MostUploadBytes + 10]), ("action", "answer"), ("from", "NEU"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("too large", answer.Text);
    }

    [Fact]
    public async Task Workspace_that_cannot_be_read_is_a_page_that_says_what_is_wrong()
    {
        await using var studio = await RunningStudio.StartAsync();
        using var visitor = await studio.EnterAsync();
        studio.Sample.Write("policyforge.yaml", "trust: [\n");
        var answer = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("policyforge.yaml, line ", answer.Text);
        Assert.DoesNotContain("   at ", answer.Body);
        studio.Sample.Git("checkout", "--", "policyforge.yaml");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
    }
}
