using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Outcomes;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Languages;

/// <summary>A small model that speaks French throughout, so that whatever is English in its reports comes from the product.</summary>
internal static class FrenchModel
{
    public static MaturityModel Model { get; } = new(
        new ModelNode
        {
            Code = "",
            Title = "",
            Nodes =
            [
                Dimension("GOU", "Gouvernance", "Qui décide du numérique et selon quelles règles.", Question("GOU.1", "Qui porte la stratégie numérique ?"), Question("GOU.2", "Les budgets suivent-ils les priorités ?")),
                Dimension("SRV", "Services aux usagers", "Les démarches telles que les usagers les vivent.", Question("SRV.1", "Les démarches sont-elles conçues avec les usagers ?"), Question("SRV.2", "Les courriers sont-ils compris ?")),
                Dimension("DON", "Données", "La qualité et le partage des données.", Question("DON.1", "Les données sont-elles partagées ?"), Delay()),
            ],
        },
        new(
            [
                new(1, "Initial", 0, "Le travail dépend de quelques personnes."),
                new(2, "Engagé", 0.2, "De premières étapes sont franchies."),
                new(3, "Défini", 0.4, "Une manière commune de travailler est écrite."),
                new(4, "Maîtrisé", 0.6, "Les résultats sont mesurés."),
                new(5, "Optimisé", 0.8, "Les services progressent en continu."),
            ],
            new(0, 100),
            1))
    {
        Code = "maturite",
        Version = "2.1",
        Language = "fr",
        Title = "Maturité numérique",
        Caps = [new Cap("GOU", new CapTrigger.NodeBelowLevel(3), new CapLimit.Level(2), "Sans gouvernance, rien ne tient dans la durée.")],
        Targets = [new("solide", "Socle solide", "Une manière commune de travailler partout.", new Dictionary<string, int> { ["GOU"] = 3, ["SRV"] = 4, ["DON"] = 3 })],
        Initiatives =
        [
            Initiative("I-1", "Nommer un pilote du numérique", RoadmapPhase.Assessment, 60_000, true, [], ("GOU.1", 0.75)),
            Initiative("I-2", "Lier budgets et priorités", RoadmapPhase.Foundation, 240_000, false, ["I-1"], ("GOU.2", 0.75), ("DON.1", 0.5)),
            Initiative("I-3", "Refondre les démarches", RoadmapPhase.Execution, 1_250_000, false, ["I-2"], ("SRV.1", 0.75), ("SRV.2", 1)),
            Initiative("I-4", "Ouvrir un centre de calcul", RoadmapPhase.Execution, 90_000_000, false, [], ("DON.1", 1)),
            Initiative("I-5", "Former les équipes", RoadmapPhase.Execution, 10_000, false, []),
        ],
        Challenges =
        [
            new("C-1", "Le numérique reste l’affaire des informaticiens", "Les métiers ne se sentent pas concernés.", [new("GOU.1", 1), new("GOU.2", 1)], 4, 5, [new("Confier le pilotage aux métiers.", ["I-1"]), new("Partager les résultats.", [])]),
        ],
        Objections =
        [
            new("O-1", "Manque de temps", "Nous n’avons pas le temps.", "Encadrement intermédiaire.", new("Les équipes sont chargées.", "Le temps gagné dépasse le temps investi.", "Rien ne s’ajoute sans que quelque chose s’arrête."), ["SRV.1"]),
        ],
        Measures =
        [
            new("M-1", "Délai moyen d’une démarche", "Du dépôt à la réponse.", "moyenne", "jours", false, new(TargetBasis.ChangeFromBaselinePercent, -30, "30 % de moins en deux ans"), "Registre des démarches.", "Compter aussi les dossiers incomplets.", ["SRV.1"]),
        ],
    };

    public static IReadOnlyList<(string Name, RoadmapReportContent Content)> Contents { get; } = [.. All()];

    public static AnswerSheet Answers(string level, string delay = "40", string? missing = null) => new(
        Model.Questions.Where(q => q.Code != missing).ToDictionary(
            q => q.Code,
            q => new SheetAnswer(q is NumberQuestion ? new AnswerValue.Number(double.Parse(delay, System.Globalization.CultureInfo.InvariantCulture)) : new AnswerValue.Option(level), HasEvidence: q.Code == "GOU.1")));

    public static RoadmapReportContent ContentOf(AnswerSheet answers) => new()
    {
        Organisation = "Office de l’état civil",
        Parent = "Ministère de l’Intérieur",
        Cycle = "2026",
        Date = new(2026, 11, 24),
        Model = Model,
        Answers = answers,
        Card = Scorer.For(Model).Score(answers),
        Notes = Model.Questions.ToDictionary(q => q.Code, q => new AnswerNote($"Confirmé par l’équipe pour {q.Code}.", "", [new("Rapport d’audit", "https://documents.example/audit")])),
    };

    private static IEnumerable<(string, RoadmapReportContent)> All()
    {
        var middling = Answers("2", missing: "DON.1");
        var full = ContentOf(middling) with
        {
            Target = Model.Targets[0],
            Previous = Earlier(Answers("1")),
            Roadmap = Plan(middling, 2_000_000, 12),
            SnapshotHash = new string('a', 64),
        };
        yield return ("full", full);
        yield return ("provisional", full with { IsProvisional = true, Target = null, Previous = Earlier(middling) });
        yield return ("withdrawn", full with { IsWithdrawn = true, Previous = Earlier(Answers("5")) });
        yield return ("one period", full with { Roadmap = Plan(middling, 100_000, 1) });
        yield return ("no money", full with { Roadmap = Plan(middling, 0, 4) });
        yield return ("no plan", ContentOf(middling));
        yield return ("nothing answered", ContentOf(AnswerSheet.Empty) with { Target = Model.Targets[0], Roadmap = Plan(AnswerSheet.Empty, 2_000_000, 12) });
        yield return ("nothing applies", ContentOf(new(Model.Questions.ToDictionary(q => q.Code, _ => new SheetAnswer(new AnswerValue.NotApplicable("Pas de notre ressort."))))));
        yield return ("the best", ContentOf(Answers("5", "5")) with { Target = Model.Targets[0] });
    }

    private static EarlierResult Earlier(AnswerSheet answers) => new("2025", Scorer.For(Model).Score(answers), answers);

    private static PlannedRoadmap Plan(AnswerSheet answers, decimal budget, int periods) => new(
        GreedyPlanner.Plan(new() { Model = Model, Answers = answers, Initiatives = Model.Initiatives, Budget = budget, Periods = periods, Target = Model.Targets[0] }), budget, new(2027, 1, 1));

    private static ModelNode Dimension(string code, string title, string description, params Question[] questions) =>
        new() { Code = code, Title = title, Description = description, Questions = questions };

    private static SingleChoiceQuestion Question(string code, string text) => new()
    {
        Code = code,
        Kind = QuestionKind.Level,
        Text = text,
        AllowsNotApplicable = true,
        Options = [.. Enumerable.Range(1, 5).Select(i => new AnswerOption($"{i}", $"L’étape {i} est franchie pour {code}.", (i - 1) / 4.0))],
    };

    private static NumberQuestion Delay() => new()
    {
        Code = "DON.2",
        Kind = QuestionKind.Number,
        Text = "Quel est le délai de mise à jour ?",
        Unit = "jours",
        AllowsNotApplicable = true,
        Points = [new(0, 1), new(100, 0)],
    };

    private static Initiative Initiative(string code, string title, RoadmapPhase phase, decimal cost, bool isQuick, IReadOnlyList<string> after, params (string Question, double To)[] effects) => new()
    {
        Code = code,
        Title = title,
        Phase = phase,
        Description = "Ce que cela change pour les équipes et pour les usagers.",
        Cost = new(cost * 0.7m, cost, cost * 1.6m),
        Effort = new Dictionary<string, double> { ["conduite"] = 1.5, ["études"] = 1 },
        Periods = 2,
        DependsOn = after,
        IsQuickWin = isQuick,
        Measures = ["Une décision publiée."],
        Effects = [.. effects.Select(e => new InitiativeEffect(e.Question, e.To))],
    };
}
