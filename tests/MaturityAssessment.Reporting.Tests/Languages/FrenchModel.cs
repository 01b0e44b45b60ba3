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
        yield return ("under way", UnderWay(full));
        yield return ("asked for too much", full with { Roadmap = Plan(middling, 300_000, 2, "I-3", "I-4") with { Source = PlanSource.Given, Proof = new(PlanStatus.Infeasible, null, 0), IsOutdated = true } });
        yield return ("rules gone", full with { Card = Scorer.For(Model).Score(Answers("4")), Answers = Answers("4"), Previous = Earlier(Answers("2")), Roadmap = full.Roadmap! with { Source = PlanSource.Approved, Proof = new(PlanStatus.Optimal, 0.8, 0, new(0.7, 1)) } });
        yield return ("another version", full with { Previous = new("2025", Scorer.For(Older).Score(Answers("1")), Answers("1")) });
        yield return ("nobody yet", full with { Stakeholders = [], Risks = [], Previous = Earlier(AnswerSheet.Empty) });
        yield return ("no money", full with { Roadmap = Plan(middling, 0, 4) });
        yield return ("no plan", ContentOf(middling));
        yield return ("nothing answered", ContentOf(AnswerSheet.Empty) with { Target = Model.Targets[0], Roadmap = Plan(AnswerSheet.Empty, 2_000_000, 12) });
        yield return ("nothing applies", ContentOf(new(Model.Questions.ToDictionary(q => q.Code, _ => new SheetAnswer(new AnswerValue.NotApplicable("Pas de notre ressort."))))));
        yield return ("the best", ContentOf(Answers("5", "5")) with { Target = Model.Targets[0] });
    }

    private static EarlierResult Earlier(AnswerSheet answers) => new("2025", Scorer.For(Model).Score(answers), answers);

    private static MaturityModel Older => new(Model.Root, Model.Scale) { Code = Model.Code, Version = "1.0", Language = "fr", Title = Model.Title };

    private static PlannedRoadmap Plan(AnswerSheet answers, decimal budget, int periods, params string[] pinned) => new(
        GreedyPlanner.Plan(new() { Model = Model, Answers = answers, Initiatives = Model.Initiatives, Budget = budget, Periods = periods, Target = Model.Targets[0], Pinned = pinned.ToHashSet() }), budget, new(2027, 1, 1));

    /// <summary>All that can be stored around an assessment.</summary>
    private static RoadmapReportContent UnderWay(RoadmapReportContent full)
    {
        var plan = full.Roadmap!.Plan;
        var programme = Programme(plan);
        return full with
        {
            Date = new(2027, 8, 15),
            Roadmap = full.Roadmap with
            {
                Source = PlanSource.Adopted,
                Proof = new(PlanStatus.Feasible, plan.ScoreThen + 0.02, 2.5, new(plan.ScoreThen - 0.03, 1_500_000)),
                PeriodBudgets = new Dictionary<int, decimal> { [1] = 700_000 },
                Capacity = new Dictionary<string, double> { ["conduite"] = 12 },
                CapacityIn = new Dictionary<(string, int), double> { [("conduite", 2)] = 9 },
                Frontier = new([new(100_000, 0, null), new(1_000_000, 900_000, 0.5), new(2_000_000, 1_900_000, 0.6, IsChosen: true), new(3_000_000, 2_800_000, 0.62, IsKnee: true)]),
                Robust = new(40, 0.011, 0.034, 0.59, 1_800_000, ["Former les équipes"], ["Refondre les démarches"]),
            },
            Programme = programme,
            EarlierProgramme = programme,
            Pilots =
            [
                new("Rendez-vous en ligne", "Rendez-vous partout", new("I-1", "I-2", "L’attente diminue", [new("Attente", "10 minutes", "12 minutes", false), new("Part en ligne", "40 %", "", null), new("Satisfaction", "8", "9", true)], "Les aînés demandent un appui."),
                    [new(PilotDecision.Stop, "Résultat insuffisant", "Awa Diallo", new(2027, 6, 1)), new(PilotDecision.Change, "Attente encore trop longue", "Awa Diallo", new(2027, 7, 1))]),
                new("Guichet mobile", "", new("I-2", "", "Le guichet suffit", [], ""), []),
            ],
            Stakeholders =
            [
                new("Awa Diallo", "Commanditaire", 5, 5, Stance.Champion, [], "", [new(Guid.Empty, "Ouvre chaque revue", new(2027, 9, 1), null)]),
                new("Représentants du personnel", "", 4, 3, Stance.Opponent, ["O-1"], "", [new(Guid.Empty, "Convenir des mobilités", new(2027, 6, 1), null)]),
                new("Usagers", "", 1, 2, Stance.Neutral, [], "", []),
                new("Chefs de bureau", "", 4, 2, Stance.Sceptic, [], "", []),
            ],
            Risks =
            [
                new("Départ de l’architecte", "Nul autre ne connaît le registre", RiskCategory.Workforce, 4, 5, "Former un binôme", "Luc Martin", RiskStatus.Open, ""),
                new("Budget réduit", "", RiskCategory.Budget, 2, 4, "", "", RiskStatus.Occurred, ""),
                new("Panne d’un serveur", "", RiskCategory.Legacy, 1, 3, "Remplacé", "Samir Haddou", RiskStatus.Closed, ""),
            ],
            Peers = new("All agencies", [new("", 0.3, 0.4, 0.5, "above the median"), .. Model.Dimensions.Select(d => new PeerLine(d.Code, 0.25, 0.41, 0.55, "in the upper quarter"))]),
            Approval = new("Sofia Marchetti", new(2026, 12, 1)),
            Realised = new("2025", "2026", true, Model.Scale,
            [
                new("I-1", "Nommer un pilote du numérique", [new("GOU.1", "Qui porte la stratégie numérique ?", 0.25, 0.5, 0.75, BenefitState.Realised)]),
                new("I-2", "Lier budgets et priorités", [new("GOU.2", "Les budgets suivent-ils les priorités ?", 0.25, 0.75, 0.25, BenefitState.NotYet)]),
            ]),
        };
    }

    private static Programme Programme(Plan plan)
    {
        var problem = new PlanningProblem { Model = Model, Answers = AnswerSheet.Empty, Initiatives = Model.Initiatives, Budget = 2_000_000 };
        var snapshot = PlanSnapshot.Of(problem, plan, new(2027, 1, 1));
        var deliveries = new Dictionary<string, DeliveryDetails>
        {
            ["I-1"] = DeliveryDetails.None with { Owner = "Luc Martin", Status = DeliveryStatus.Done, PercentDone = 100, StartedOn = new(2027, 1, 10), EndedOn = new(2027, 3, 20), Cost = 45_000, Notes = "Tout est en place" },
            ["I-2"] = new(
                "", DeliveryStatus.InProgress, 40, new(2027, 4, 1), null, 90_000, "",
                [new(Guid.Empty, "Première interface", new(2027, 5, 1), new(2027, 5, 20)), new(Guid.Empty, "Ancienne interface éteinte", new(2027, 7, 1), null), new(Guid.Empty, "Bilan", new(2027, 12, 1), null)],
                [new(Guid.Empty, "Bureau nord", new(2027, 6, 1), new(2027, 6, 3)), new(Guid.Empty, "Autres bureaux", new(2027, 12, 1), null)]),
        };
        return new("Programme 2027", "Awa Diallo", new(2026, 12, 29), 1, plan.ScoreThen, Slippage.Of(snapshot, deliveries, new(2027, 8, 15))) { On = new(2027, 8, 15) };
    }

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
