using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Domain.Tests.Scoring;
using MaturityAssessment.Reporting.Comparisons;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Comparisons;
using MaturityAssessment.Reporting.Tests.Languages;
using MaturityAssessment.Reporting.Tests.Roadmaps;
using MaturityAssessment.Reporting.Tests.Word;
using MaturityAssessment.Reporting.Workbooks;

namespace MaturityAssessment.Reporting.Tests.Workbooks;

/// <summary>The workbooks in a real spreadsheet program. No value stands beside any formula in the files that it gets: what it shows it has computed.</summary>
public sealed class SofficeWorkbookTests
{
    private const int RandomCases = 24;

    [Fact]
    public async Task A_spreadsheet_program_computes_the_scores_that_the_product_computes()
    {
        var cases = Shipped().Concat(Caps()).Concat(Enumerable.Range(1, RandomCases).Select(seed => new RandomCase((uint)seed, conditions: true, caps: true, rounds: true, complete: false, plain: false)).Select(c => Of(c.Model, c.Sheet)));
        Case[] all = [.. cases];
        all.ShouldContain(c => c.Content.Card.BitingCaps.Count > 0);
        all.ShouldContain(c => c.Content.Card.Overall.Score == null && c.Content.Card.UncappedOverall.Score != null, "a cap that leaves no score");
        all.ShouldContain(c => c.Content.Model.Root.DescendantNodes().Any(n => n.Aggregation == Aggregation.Staged));
        all.ShouldContain(c => c.Content.Model.Scale.TierDecimals != null);

        await ComputeAsync(all);
    }

    [Fact]
    public async Task An_answer_typed_into_the_file_changes_the_score_as_in_the_product()
    {
        var before = ShippedModel.Content(open: 0.1);
        Case[] all =
        [
            Typed(before, Words.English, First<SingleChoiceQuestion>(q => new AnswerValue.Option(q.Options[^1].Code))),
            Typed(before, Words.French, First<SingleChoiceQuestion>(_ => null), First<MultipleChoiceQuestion>(q => new AnswerValue.Options([q.Options[0].Code, q.Options[^1].Code]))),
            Typed(before, Words.English, First<MultipleChoiceQuestion>(_ => new AnswerValue.Options([])), First<NumberQuestion>(q => new AnswerValue.Number(q.Points[0].Value + 1.5))),
            Typed(before, Words.French, First<NumberQuestion>(_ => new AnswerValue.NotApplicable("So."))),
            .. Enumerable.Range(101, RandomCases * 10).Select(seed =>
            {
                var drawn = new RandomCase((uint)seed, conditions: true, caps: true, rounds: true, complete: false, plain: false);
                return Typed(ShippedModel.ContentOf(drawn.Model, drawn.Sheet), Words.English, (drawn.Model.Questions[seed % drawn.Model.Questions.Count], q => drawn.RandomAnswer(q)));
            }).Where(c => c.Content.Card.Overall.Score != Scorer.For(c.Content.Model).Score(c.Now).Overall.Score).Take(RandomCases),
        ];
        all.Length.ShouldBe(RandomCases + 4);

        await ComputeAsync(all);

        (Question, Func<Question, AnswerValue?>) First<T>(Func<T, AnswerValue?> to)
            where T : Question => (before.Model.Questions.OfType<T>().First(q => q.AllowsNotApplicable && before.Card.Questions[q.Code].State == QuestionState.Answered), q => to((T)q));
    }

    [Fact]
    public async Task What_people_wrote_is_never_run()
    {
        string[] attacks = ["=1+1", "+1+1", "-1+1", "@SUM(1,1)", "\t=1+1", "=HYPERLINK(\"https://example.org\",\"click\")"];
        var model = ModelBuilder.Model([.. attacks.Select(a => (object)ModelBuilder.Q(a))]);
        var content = ShippedModel.ContentOf(model, model.Sheet([.. attacks.Select(a => (a, (double?)0.5))])) with
        {
            Organisation = attacks[0],
            Cycle = attacks[3],
            Notes = attacks.ToDictionary(a => a, a => new AnswerNote(a, a, [new(a, "")])),
        };
        var portfolio = SamplePortfolio.ContentOf(Domain.Comparisons.Portfolio.Of(
            ShippedModel.QuickScan, [.. attacks.Select((a, i) => SamplePortfolio.Entry(ShippedModel.QuickScan, i) with { Key = new(a, a, "2026"), Sector = a, Size = a })])) with
        { Issuer = attacks[0] };

        var opened = await Soffice.ConvertAsync("xlsx", "xlsx", Cells.Retyped(AssessmentWorkbook.Make(content, ReportOptions.Standard), "Answers"), PortfolioWorkbook.Make(portfolio));

        var assessment = new Cells(opened[0]);
        assessment.Value("Summary", "B2").ShouldBe("'=1+1");
        foreach (var (attack, row) in attacks.Select((a, i) => (a, i + 2)))
        {
            // a code is what formulas compare: it stays as it is, and text
            assessment.Value("Answers", $"A{row}").ShouldBe(attack.Replace('\t', ' '));
            assessment.Value("Answers", $"Q{row}").ShouldBe("'" + attack.Replace('\t', ' '));
            new[] { "A", "D", "F", "P", "Q", "R" }.ShouldAllBe(column => assessment.FormulaIn("Answers", column + row) == null);
        }

        var compared = new Cells(opened[1]);
        compared.All.ShouldAllBe(c => c.Formula == null);
        compared.All.Where(c => c.Sheet == "Ranking" && c.Cell.StartsWith('B')).Select(c => c.Value).ShouldBe(["Organisation", .. attacks.Select(a => "'" + a.Replace('\t', ' '))], ignoreOrder: true);
    }

    private static IEnumerable<Case> Shipped() =>
    [
        Of(ShippedModel.Content(), Words.English),
        Of(ShippedModel.Content(open: 0.3, notApplicable: 0.1), Words.French),
        Of(ShippedModel.ContentOf(ShippedModel.QuickScan, ShippedModel.Answers(ShippedModel.QuickScan, notApplicable: 0.2)), Words.English),
        .. FrenchModel.Contents.Where(c => c.Name is "full" or "nothing answered" or "nothing applies").Select(c => Of(c.Content, Words.French)),
    ];

    /// <summary>One model with everything that limits a result, and answers that are good enough for all of it, for none, and that do not apply.</summary>
    private static IEnumerable<Case> Caps()
    {
        var model = ModelBuilder.Model(
            ModelBuilder.FiveLevels,
            Aggregation.WeightedMean,
            [
                new("gate", new CapTrigger.NodeBelowLevel(3), new CapLimit.Level(2), "Without it nothing holds."),
                new("must", new CapTrigger.QuestionBelowScore(0.5), new CapLimit.Score(0.35), "It is the law."),
                new("void", new CapTrigger.QuestionBelowScore(0.2), new CapLimit.Voids(), "There is nothing to score."),
            ],
            ModelBuilder.Staged("gate", 0.75, ModelBuilder.Q("g1", practice: 2), ModelBuilder.Q("g2", practice: 3), ModelBuilder.Q("g3", practice: 4)),
            ModelBuilder.Node("link", 2, Aggregation.WeakestLink, ModelBuilder.Q("must"), ModelBuilder.Q("l2")),
            ModelBuilder.Node("mean", 1, Aggregation.WeightedGeometricMean, ModelBuilder.Q("void", 3), ModelBuilder.Number("days", 1, true, (0, 1), (30, 0.5), (90, 0))));
        (string, double?)[] good = [("g1", 1), ("g2", 0.75), ("g3", 0), ("must", 0.75), ("l2", 1), ("void", 0.5), ("days", 12.5)];
        foreach (var change in new (string Code, double? Score)[] { ("l2", 0.25), ("g2", 0.5), ("must", 0.25), ("void", 0), ("g1", null), ("must", null), ("days", null) })
        {
            yield return Of(model, model.Sheet([.. good.Select(g => g.Item1 == change.Code ? change : g)]));
        }
    }

    private static async Task ComputeAsync(IReadOnlyList<Case> cases)
    {
        var opened = await Soffice.ConvertAsync("xlsx", "xlsx", [.. cases.Select(c => Cells.Retyped(AssessmentWorkbook.Make(c.Content, new() { Language = c.Words }), c.Words.Say("Answers"), c.Typed))]);
        foreach (var (computed, made) in opened.Select(f => new Cells(f)).Zip(cases))
        {
            ScoresInCells.Check(computed.Value, made.Content.Model, Scorer.For(made.Content.Model).Score(made.Now), made.Words);
        }
    }

    private static Case Of(MaturityModel model, AnswerSheet answers) => Of(ShippedModel.ContentOf(model, answers), Words.English);

    private static Case Of(RoadmapReportContent content, Words words) => new(content, words, content.Answers, []);

    private static Case Typed(RoadmapReportContent content, Words words, params (Question Question, Func<Question, AnswerValue?> To)[] changes)
    {
        var answers = content.Answers.Answers.ToDictionary();
        var typed = new List<(string, object?)>();
        foreach (var (question, to) in changes)
        {
            var value = to(question);
            answers.Remove(question.Code);
            if (value is not null)
            {
                answers[question.Code] = new(value);
            }

            var row = content.Model.Questions.TakeWhile(q => q.Code != question.Code).Count() + 2;
            typed.Add(($"F{row}", value switch { null => null, AnswerValue.Number number => number.Value, _ => AnswerCell.Write(question, value) }));
        }

        return new(content, words, new(answers), [.. typed]);
    }

    /// <param name="Now">The answers after what was typed.</param>
    private sealed record Case(RoadmapReportContent Content, Words Words, AnswerSheet Now, (string Cell, object? Value)[] Typed);
}
