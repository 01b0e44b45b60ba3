using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Roadmaps;

public enum RiskCategory
{
    Other,
    Legacy,
    Budget,
    Workforce,
    SecurityCompliance,
}

public enum RiskStatus
{
    Open,

    /// <summary>Watched, with its mitigation under way.</summary>
    Mitigated,

    /// <summary>It has happened.</summary>
    Occurred,
    Closed,
}

/// <param name="Likelihood">1 to 5.</param>
/// <param name="Impact">1 to 5.</param>
/// <param name="Challenge">Code of the model's challenge that it was made from; empty for none.</param>
public sealed record RiskDetails(string Title, string Description, RiskCategory Category, int Likelihood, int Impact, string Mitigation, string Owner, RiskStatus Status, string Challenge)
{
    public int Severity => Likelihood * Impact;
}

/// <summary>What may go wrong, or does, and what is done about it.</summary>
public sealed class Risk : RoadmapRecord
{
    private Risk()
    {
    }

    public Guid Id { get; private set; }
    public RiskDetails Details { get; private set; } = null!;

    public static Risk For(Assessment assessment, Guid id)
    {
        var risk = new Risk { Id = id };
        risk.BelongTo(assessment);
        return risk;
    }

    public void Change(RiskDetails details, MaturityModel model, Guid by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(model);
        RuleBrokenException.ThrowIf(!Enum.IsDefined(details.Category), "Choose what kind of risk it is.");
        RuleBrokenException.ThrowIf(!Enum.IsDefined(details.Status), "Choose how the risk stands.");
        var challenge = details.Challenge?.Trim() ?? "";
        RuleBrokenException.ThrowIf(challenge.Length > 0 && model.Challenges.All(c => c.Code != challenge), $"There is no challenge {challenge} in \"{model.Title}\". Leave it out.");
        Details = new(
            RequiredText(details.Title, "The title of the risk"), Text(details.Description, "The description"), details.Category,
            FromOneToFive(details.Likelihood, "The likelihood"), FromOneToFive(details.Impact, "The impact"),
            Text(details.Mitigation, "The mitigation"), Text(details.Owner, "The owner", LongestTitle), details.Status, challenge);
        Changed(by, at);
    }
}

/// <summary>A challenge of the model whose signs stand in the answers.</summary>
/// <param name="Signs">The questions that show it.</param>
public sealed record ProposedRisk(Challenge Challenge, IReadOnlyList<Question> Signs)
{
    /// <summary>The gravest first: the share of its signs that show, times likelihood and impact.</summary>
    public static IReadOnlyList<ProposedRisk> From(ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return
        [
            .. card.Model.Challenges
                .Select(c => new ProposedRisk(c, [.. c.Signs
                    .Where(s => card.Questions.GetValueOrDefault(s.Question)?.Score is { } score && score <= s.AtMost + MaturityScale.Tolerance)
                    .Select(s => card.Model.FindQuestion(s.Question)!)]))
                .Where(p => p.Signs.Count > 0)
                .OrderByDescending(p => (double)p.Signs.Count / p.Challenge.Signs.Count * p.Challenge.Likelihood * p.Challenge.Impact)
                .ThenBy(p => p.Challenge.Code, StringComparer.Ordinal),
        ];
    }
}
