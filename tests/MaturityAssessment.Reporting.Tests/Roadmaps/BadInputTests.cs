using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>Whatever people have typed, and however little they have answered: every kind of report is a file that can be read.</summary>
public class BadInputTests
{
    public static TheoryData<ReportKind, string> KindsAndTexts
    {
        get
        {
            var data = new TheoryData<ReportKind, string>();
            foreach (var kind in Enum.GetValues<ReportKind>())
            {
                foreach (var text in Texts.Keys)
                {
                    data.Add(kind, text);
                }
            }

            return data;
        }
    }

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["a name of 300 characters"] = string.Join(' ', Enumerable.Repeat("Department of Very Long Names and Titles", 8))[..300],
        ["one word of 300 characters"] = new('x', 300),
        ["emoji"] = "👩‍👩‍👧‍👦 🇪🇺 ✅ Digital \ud83d lone surrogate \udc00",
        ["both directions"] = "Registry מרשם السجل المدني 123 (abc) שלום",
        ["control characters"] = "\u0000\u0001\u0007\u001b[31m control \u202e reversed \ufeff\r\n\t",
        ["looks like PDF"] = "(unbalanced ))) \\ endobj endstream << /Type /Catalog >> %%EOF startxref 0",
        ["50,000 characters"] = string.Concat(Enumerable.Repeat("many words in one remark ", 2_000)),
        ["nothing but spaces"] = "  \u00a0 \u2003 ",
        ["like a placeholder"] = "{0} {1:N2} {{x}} %s",
    };

    [Theory]
    [MemberData(nameof(KindsAndTexts))]
    public void Any_text_in_every_field_gives_a_file_that_can_be_read(ReportKind kind, string name)
    {
        var report = ReadPdf.Of(Everywhere(Texts[name]), new() { Kind = kind, Paper = PaperSize.Letter, Currency = "EUR", FooterText = Texts[name] });

        report.PageOf("At a glance").ShouldNotBeNullOrWhiteSpace();
        report.Pages.Count.ShouldBeLessThan(110);
        if (kind != ReportKind.Executive)
        {
            report.NumberOf(kind == ReportKind.Progress ? "What has moved" : "Results").ShouldBe(report.NumberOf("At a glance") + 1);
        }
        else
        {
            report.Pages.Count.ShouldBe(1);
        }
    }

    public static TheoryData<ReportKind> Kinds => [.. Enum.GetValues<ReportKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_answered_then_and_now_gives_a_report_that_says_so(ReportKind kind)
    {
        var model = ShippedModel.Full;
        var content = ShippedModel.ContentOf(model, AnswerSheet.Empty) with
        {
            IsProvisional = true,
            Target = model.Targets[0],
            Previous = new("2025", Scorer.For(model).Score(AnswerSheet.Empty), AnswerSheet.Empty),
            Roadmap = ShippedModel.Plan(model, AnswerSheet.Empty, 1_000_000),
            Stakeholders = [],
            Risks = [],
        };

        var report = ReadPdf.Of(content, new() { Kind = kind });
        report.PageOf("At a glance").ShouldContain("has not answered any question yet, so there is no result.");
        report.Text.ShouldNotContain("are not needed");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Everything_not_applicable_then_and_now_gives_a_report_that_says_so(ReportKind kind)
    {
        var model = new MaturityModel(new ModelNode { Code = "", Title = "", Nodes = [new() { Code = "A", Title = "Part A", Questions = [Optional("A.1"), Optional("A.2")] }] }, Charts.Samples.Scale) { Code = "optional", Version = "1", Title = "Optional" };
        var sheet = new AnswerSheet(model.Questions.ToDictionary(q => q.Code, q => new SheetAnswer(new AnswerValue.NotApplicable("Not our task."))));
        var content = ShippedModel.ContentOf(model, sheet) with { Previous = new("2025", Scorer.For(model).Score(sheet), sheet), Roadmap = ShippedModel.Plan(model, sheet, 1_000_000) };

        ReadPdf.Of(content, new() { Kind = kind }).PageOf("At a glance").ShouldContain("None of the questions applies to Civil Registry and Identity Office");
    }

    [Fact]
    public void Answers_to_a_model_that_is_empty_before_and_full_now_are_compared_as_far_as_they_go()
    {
        var model = ShippedModel.Full;
        var content = ShippedModel.Content() with { Previous = new("2025", Scorer.For(model).Score(AnswerSheet.Empty), AnswerSheet.Empty) };

        ReadPdf.Of(content, new() { Kind = ReportKind.Progress }).PageOf("At a glance").ShouldContain("In 2025 no question was answered, so the two cannot be compared.");
    }

    private static SingleChoiceQuestion Optional(string code) => new()
    {
        Code = code,
        Kind = QuestionKind.YesNo,
        Text = $"Is there {code}?",
        AllowsNotApplicable = true,
        Options = [new("no", "No", 0), new("yes", "Yes", 1)],
    };

    private static RoadmapReportContent Everywhere(string text)
    {
        var content = Programmes.Content();
        var (line, name) = (text[..Math.Min(text.Length, 4_000)], text[..Math.Min(text.Length, 300)]);
        var notes = content.Model.Questions.Take(2).ToDictionary(q => q.Code, _ => new AnswerNote(text, text, [new(name, "https://example.org/"), new(name, "javascript:alert(1)")]));
        return content with
        {
            Organisation = name,
            Parent = name,
            Cycle = text[..Math.Min(text.Length, 100)],
            Notes = notes,
            Previous = content.Previous! with { Cycle = text[..Math.Min(text.Length, 100)] },
            Approval = new(name, new(2027, 1, 1)),
            Peers = content.Peers! with { Name = name },
            Programme = content.Programme! with { Plan = name, ApprovedBy = name, Slippage = Renamed(content.Programme.Slippage, name, line) },
            EarlierProgramme = content.EarlierProgramme! with { Plan = name, ApprovedBy = name, Slippage = Renamed(content.EarlierProgramme.Slippage, name, line) },
            Pilots = [new(name, name, new("I-1", "I-2", line, [new(name, name, name, true)], line), [new(PilotDecision.Scale, line, name, new(2027, 1, 1))])],
            Stakeholders = [new(name, name, 5, 5, Stance.Champion, ["unknown"], line, [new(Guid.Empty, line, null, null)])],
            Risks = [new(name, line, RiskCategory.Other, 5, 5, line, name, RiskStatus.Open, "")],
            Realised = content.Realised! with { BeforeCycle = name, AfterCycle = name, Initiatives = [.. content.Realised.Initiatives.Select(i => i with { Title = name })] },
        };
    }

    private static Slippage Renamed(Slippage slippage, string name, string line) => slippage with
    {
        Lines =
        [
            .. slippage.Lines.Select((l, i) => i > 2 ? l : l with
            {
                Planned = l.Planned with { Title = name },
                Actual = l.Actual with { Owner = name, Notes = line, Milestones = [.. l.Actual.Milestones.Select(m => m with { Title = name })], Scaling = [.. l.Actual.Scaling.Select(s => s with { Unit = name })] },
            }),
        ],
    };
}
