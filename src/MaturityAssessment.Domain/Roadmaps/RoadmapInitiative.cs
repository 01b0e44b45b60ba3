using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>An initiative that a department has added to the library for one assessment, or its own figures for one of the library (the same code).</summary>
public sealed class RoadmapInitiative : RoadmapRecord
{
    private RoadmapInitiative()
    {
    }

    public string Code { get; private set; } = "";
    public Initiative Content { get; private set; } = null!;

    public static RoadmapInitiative For(Assessment assessment, string code)
    {
        var own = new RoadmapInitiative { Code = code };
        own.BelongTo(assessment);
        return own;
    }

    /// <param name="others">The merged list as it stands, with or without this one.</param>
    /// <exception cref="RuleBrokenException">It breaks a rule: the first one is told.</exception>
    public void Change(Initiative content, MaturityModel model, IReadOnlyList<Initiative> others, Guid by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Code != Code)
        {
            throw new ArgumentException("The code of an initiative never changes.", nameof(content));
        }

        if (InitiativeRules.Faults(content, model, others) is [var first, ..])
        {
            throw new RuleBrokenException(first.Sentence);
        }

        Content = content;
        Changed(by, at);
    }
}

/// <summary>Where an initiative of a roadmap comes from.</summary>
public enum InitiativeOrigin
{
    Library,

    /// <summary>Of the library, with figures of the department's own.</summary>
    Edited,
    Own,
}

/// <summary>The library of a model together with what a department has added and edited.</summary>
public static class MergedInitiatives
{
    /// <summary>The library's in their order, edited ones in place, then the own ones by code.</summary>
    public static IReadOnlyList<Initiative> Of(MaturityModel model, IEnumerable<Initiative> changed)
    {
        ArgumentNullException.ThrowIfNull(model);
        var byCode = changed.ToDictionary(i => i.Code, StringComparer.Ordinal);
        return
        [
            .. model.Initiatives.Select(i => byCode.GetValueOrDefault(i.Code, i)),
            .. byCode.Values.Where(i => model.FindInitiative(i.Code) is null).OrderBy(i => i.Code, StringComparer.Ordinal),
        ];
    }
}
