using System.Text.Json;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Application.Tests.Reports;

public sealed class VerifyingTestsOnSqlite() : VerifyingTests(new OnSqlite());

public sealed class VerifyingTestsOnSqlServer() : VerifyingTests(new OnSqlServer());

/// <summary>Whoever holds a report can check it without an account, and learns nothing else.</summary>
public abstract class VerifyingTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task Somebody_without_an_account_learns_when_the_record_was_sealed_and_its_fingerprint()
    {
        var (hash, at) = await SealedAsync();

        var found = (await AskAsync(VerificationCode.Of(hash).ToString().ToLowerInvariant())).Record.ShouldNotBeNull();

        found.ShouldBe(new(VerificationCode.Of(hash).ToString(), at, hash, null));
    }

    [Fact]
    public async Task A_fingerprint_that_was_typed_is_compared_however_it_is_broken_into_lines()
    {
        var (hash, _) = await SealedAsync();
        var code = VerificationCode.Of(hash).ToString();

        (await AskAsync(code, $" {hash[..32].ToUpperInvariant()}\r\n{hash[32..]} ")).Record!.Matches.ShouldBe(true);
        (await AskAsync(code, hash[..^1])).Record!.Matches.ShouldBe(false);
        (await AskAsync(code, hash[..^1] + (hash[^1] == 'a' ? 'b' : 'a'))).Record!.Matches.ShouldBe(false);
    }

    [Theory]
    [InlineData("0000-0000-0000-0000")]
    [InlineData("no code at all")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Unknown_and_impossible_codes_get_one_and_the_same_answer(string? code)
    {
        await SealedAsync();

        (await AskAsync(code)).ShouldBe(new VerifyReport.Answer(null));
        (await AskAsync(new string('0', 100_000))).ShouldBe(new VerifyReport.Answer(null));
    }

    [Fact]
    public async Task Nothing_of_the_record_but_date_and_fingerprint_is_read_or_told()
    {
        var (hash, _) = await SealedAsync();
        World.Log.Clear();

        var told = JsonSerializer.Serialize(await AskAsync(VerificationCode.Of(hash).ToString()));

        foreach (var secret in (string[])["Transport", "Ministry", "Republic", "Ada", "2025", "A.1.1", World.Tenant.Value.ToString()])
        {
            told.ShouldNotContain(secret, Case.Insensitive);
        }

        var statement = World.Log.Statements.ShouldHaveSingleItem();
        foreach (var column in (string[])["Snapshot", "TenantId", "UnitId", "Score", "Level", "SubmittedBy", "AssessmentId"])
        {
            statement.ShouldNotContain(column);
        }
    }

    [Fact]
    public async Task What_is_not_submitted_has_no_code()
    {
        var open = await World.StartAsync();
        await World.FillInAsync(open);

        (await World.Look(db => db.Submissions.CountAsync())).ShouldBe(0);
        using var report = UglyToad.PdfPig.PdfDocument.Open((await World.Send(World.Lead, new MakeReport(open, new()))).Content);
        string.Concat(report.GetPages().SelectMany(p => p.Letters).Select(l => l.Value.Trim())).ShouldContain("sothereisnosealedrecordandnocode");
    }

    [Fact]
    public async Task The_code_in_a_report_is_the_one_of_its_record()
    {
        var assessment = await World.SubmittedAsync();
        var hash = await World.Look(db => db.Submissions.Select(s => s.Hash).SingleAsync());

        using var report = UglyToad.PdfPig.PdfDocument.Open((await World.Send(World.Lead, new MakeReport(assessment, new()))).Content);

        report.GetPage(1).Text.ShouldContain(VerificationCode.Of(hash).ToString());
        report.GetPage(1).Text.ShouldNotContain("http");
    }

    private async Task<(string Hash, DateTime At)> SealedAsync()
    {
        await World.SubmittedAsync("2025");
        return await World.Look(async db => (await db.Submissions.Select(s => new ValueTuple<string, DateTime>(s.Hash, s.SubmittedAt)).SingleAsync()));
    }

    /// <summary>As nobody: not signed in.</summary>
    private async Task<VerifyReport.Answer> AskAsync(string? code, string? fingerprint = null)
    {
        await using var scope = World.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().IsSignedIn.ShouldBeFalse();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new VerifyReport(code, fingerprint));
    }
}
