using System.IO.Compression;
using System.Text;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Application.Reports.Batches;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Reporting.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Tests.Reports;

public sealed class ReportBatchTestsOnSqlite() : ReportBatchTests(new OnSqlite());

public sealed class ReportBatchTestsOnSqlServer() : ReportBatchTests(new OnSqlServer());

public abstract class ReportBatchTests(TestDatabase database) : WorldTests(database)
{
    [Theory]
    [InlineData(ReportFormat.Pdf, "application/pdf", ".pdf")]
    [InlineData(ReportFormat.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")]
    [InlineData(ReportFormat.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")]
    [InlineData(ReportFormat.Csv, "text/csv; charset=utf-8", ".csv")]
    [InlineData(ReportFormat.Json, "application/json", ".json")]
    public async Task A_report_comes_in_every_format(ReportFormat format, string mediaType, string extension)
    {
        var file = await World.Send(World.Lead, new MakeReport(await World.SubmittedAsync(), new() { Format = format }));

        file.MediaType.ShouldBe(mediaType);
        file.Name.ShouldEndWith($"-Transport-Agency-2026{extension}");
        file.Content.Length.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task The_progress_report_is_offered_where_there_is_an_earlier_assessment_and_refused_where_there_is_none()
    {
        var (first, second) = (await World.SubmittedAsync("2025", level: 2), await World.SubmittedAsync("2026"));

        (await World.Send(World.Lead, new GetReportChoices(first))).Kinds.ShouldBe([ReportKind.Roadmap, ReportKind.Executive]);
        (await World.Send(World.Lead, new GetReportChoices(second))).Kinds.ShouldBe([ReportKind.Roadmap, ReportKind.Executive, ReportKind.Progress]);
        (await World.Send(World.Lead, new MakeReport(second, new() { Kind = ReportKind.Progress }))).Name.ShouldStartWith("Progress-report");
        (await Should.ThrowAsync<RuleBrokenException>(World.Send(World.Lead, new MakeReport(first, new() { Kind = ReportKind.Progress })))).Message.ShouldEndWith(".");
    }

    [Fact]
    public async Task Many_reports_become_one_archive()
    {
        AssessmentId[] ids = [await World.SubmittedAsync("2025"), await World.SubmittedAsync("2026")];

        var batch = await FinishedAsync(World.Office, await World.Send(World.Office, new StartReportBatch(ids, new() { Format = ReportFormat.Json })));

        (batch.State, batch.Done, batch.Total, batch.NotMade.Count).ShouldBe((BatchState.Finished, 2, 2, 0));
        var archive = await World.Send(World.Office, new OpenReportBatch(batch.Id));
        archive.Name.ShouldBe("Reports-2026-03-02.zip");
        NamesIn(archive.Content).ShouldBe(["Assessment-Transport-Agency-2025.json", "Assessment-Transport-Agency-2026.json"]);
    }

    [Fact]
    public async Task One_report_that_fails_is_named_and_the_others_are_made()
    {
        AssessmentId[] ids = [await World.SubmittedAsync("2025"), await World.SubmittedAsync("2026")];
        await World.Look(db => db.Assessments.Where(a => a.Id == ids[1]).ExecuteUpdateAsync(a => a.SetProperty(x => x.ModelVersion, "lost")));

        var batch = await FinishedAsync(World.Office, await World.Send(World.Office, new StartReportBatch(ids, new() { Format = ReportFormat.Csv })));

        batch.State.ShouldBe(BatchState.Finished);
        batch.NotMade.ShouldHaveSingleItem().About.ShouldBe("Transport Agency, 2026");
        batch.NotMade[0].Because.ShouldEndWith(".");
        using var zip = new ZipArchive((await World.Send(World.Office, new OpenReportBatch(batch.Id))).Content);
        zip.Entries.Select(e => e.FullName).ShouldBe(["Assessment-Transport-Agency-2025.csv", "Not-made.txt"]);
        using var missing = new StreamReader(zip.GetEntry("Not-made.txt")!.Open(), Encoding.UTF8);
        (await missing.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldStartWith("Transport Agency, 2026: ");
    }

    [Fact]
    public async Task Nobody_else_gets_the_archive()
    {
        var started = await World.Send(World.Office, new StartReportBatch([await World.SubmittedAsync()], new() { Format = ReportFormat.Json }));
        await FinishedAsync(World.Office, started);

        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Administrator, new OpenReportBatch(started.Batch)));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Stranger, new OpenReportBatch(started.Batch)));
        (await World.Send(World.Administrator, new GetReportBatch())).Last.ShouldBeNull();
    }

    [Fact]
    public async Task Working_for_another_organisation_the_same_person_does_not_get_it_either()
    {
        var started = await World.Send(World.Office, new StartReportBatch([await World.SubmittedAsync()], new() { Format = ReportFormat.Json }));
        await FinishedAsync(World.Office, started);
        var elsewhere = World.Stranger with { Id = World.Office.Id };

        await Should.ThrowAsync<NotFoundException>(() => World.Send(elsewhere, new OpenReportBatch(started.Batch)));
        (await World.Send(elsewhere, new GetReportBatch())).Last.ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_else_cancels_it()
    {
        var started = await World.Send(World.Office, new StartReportBatch([await World.SubmittedAsync()], new() { Format = ReportFormat.Json }));

        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Administrator, new CancelReportBatch(started.Batch)));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Stranger, new CancelReportBatch(started.Batch)));
        (await FinishedAsync(World.Office, started)).State.ShouldBe(BatchState.Finished);
    }

    [Fact]
    public async Task Another_batch_waits_until_the_first_is_over_and_cancelling_ends_it()
    {
        var id = await World.SubmittedAsync();
        var many = new List<AssessmentId> { id };
        for (var year = 2000; year < 2012; year++)
        {
            many.Add(await World.SubmittedAsync(year.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        var started = await World.Send(World.Office, new StartReportBatch(many, new()));
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new StartReportBatch([id], new())))).Message.ShouldBe("Your reports are being made already. Wait until they are done, or cancel them.");
        await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new OpenReportBatch(started.Batch)));
        await World.Send(World.Office, new CancelReportBatch(started.Batch));

        var batch = await FinishedAsync(World.Office, started);
        batch.State.ShouldBe(BatchState.Cancelled);
        batch.Done.ShouldBeLessThan(many.Count);
        await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Office, new OpenReportBatch(started.Batch)));
        (await FinishedAsync(World.Office, await World.Send(World.Office, new StartReportBatch([id], new() { Format = ReportFormat.Csv })))).State.ShouldBe(BatchState.Finished);
    }

    [Fact]
    public async Task The_archive_is_kept_for_an_hour()
    {
        var started = await World.Send(World.Office, new StartReportBatch([await World.SubmittedAsync()], new() { Format = ReportFormat.Json }));
        var batch = await FinishedAsync(World.Office, started);
        batch.KeptUntil.ShouldBe(World.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        World.Clock.Advance(TimeSpan.FromMinutes(61));

        (await World.Send(World.Office, new GetReportBatch())).Last.ShouldBeNull();
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Office, new OpenReportBatch(started.Batch)));
    }

    [Fact]
    public async Task A_file_that_nobody_asks_for_again_goes_by_itself_and_until_then_nobody_else_on_the_machine_reads_it()
    {
        var started = await World.Send(World.Office, new StartReportBatch([await World.SubmittedAsync()], new() { Format = ReportFormat.Json }));
        await FinishedAsync(World.Office, started);
        string path;
        await using (var content = (FileStream)(await World.Send(World.Office, new OpenReportBatch(started.Batch))).Content)
        {
            path = content.Name;
        }

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.GetDirectoryName(path)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        for (var tries = 0; File.Exists(path) && tries < 100; tries++)
        {
            World.Clock.Advance(TimeSpan.FromMinutes(61));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_loses_the_right_meanwhile_gets_no_more_reports()
    {
        var id = await World.SubmittedAsync();
        var lead = World.HealthLead with { Roles = World.Office.Roles };

        var batch = await FinishedAsync(lead, await World.Send(lead, new StartReportBatch([id], new() { Format = ReportFormat.Json })));

        // what counts is what is granted when the report is made, not what the starter brought along
        batch.NotMade.ShouldHaveSingleItem().Because.ShouldBe("The assessment was not found. It may have been removed, or the address may be mistyped.");
    }

    [Fact]
    public async Task Nothing_chosen_or_too_much_is_refused()
    {
        (await Should.ThrowAsync<FluentValidation.ValidationException>(() => World.Send(World.Office, new StartReportBatch([], new())))).Message.ShouldContain("Choose at least one assessment.");
        (await Should.ThrowAsync<FluentValidation.ValidationException>(() => World.Send(World.Office, new StartReportBatch([.. Enumerable.Range(0, 1001).Select(_ => AssessmentId.New())], new())))).Message.ShouldContain("1000 assessments at most");
    }

    [Fact]
    public async Task What_has_an_answer_is_listed_and_filtered()
    {
        await World.SubmittedAsync("2025");
        await World.StartAsync(cycle: "2027");
        await World.FillInAsync(await World.StartAsync(World.Health, "2026"), who: World.HealthLead);

        var all = await World.Send(World.Office, new ListReportable());
        all.Rows.Select(r => (r.UnitName, r.Cycle, r.Status)).ShouldBe([("Health Office", "2026", AssessmentStatus.Open), ("Transport Agency", "2025", AssessmentStatus.Submitted)]);
        (all.Total, all.Cycles.Count, all.Sectors.Count, all.Models.Count).ShouldBe((2, 2, 2, 1));
        (await World.Send(World.Office, new ListReportable(Cycle: "2025"))).Rows.ShouldHaveSingleItem().UnitName.ShouldBe("Transport Agency");
        (await World.Send(World.Office, new ListReportable(Sector: "health"))).Rows.ShouldHaveSingleItem().UnitName.ShouldBe("Health Office");
        (await World.Send(World.Office, new ListReportable(Model: all.Models[0].Key))).Rows.Count.ShouldBe(2);
        (await World.Send(World.Office, new ListReportable(Model: "other 1"))).Rows.ShouldBeEmpty();
        (await World.Send(World.Lead, new ListReportable())).Rows.ShouldHaveSingleItem().UnitName.ShouldBe("Transport Agency");
    }

    private async Task<GetReportBatch.Batch> FinishedAsync(Person who, StartReportBatch.Started started)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < deadline; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            if ((await World.Send(who, new GetReportBatch())).Last is { IsOver: true } batch && batch.Id == started.Batch)
            {
                return batch;
            }
        }

        throw new TimeoutException("The batch did not come to an end.");
    }

    private static List<string> NamesIn(Stream archive)
    {
        using var zip = new ZipArchive(archive);
        return [.. zip.Entries.Select(e => e.FullName)];
    }
}
