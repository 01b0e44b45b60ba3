namespace MaturityAssessment.Application.Assessments;

/// <summary>How far answering has come; questions that do not apply count on neither side.</summary>
public sealed record Progress(int Answered, int Applicable)
{
    public SectionState State => (Answered, Applicable) switch
    {
        (_, 0) => SectionState.DoesNotApply,
        (0, _) => SectionState.NotStarted,
        _ => Answered < Applicable ? SectionState.InProgress : SectionState.Complete,
    };

    public bool IsComplete => Answered == Applicable;
}

public enum SectionState
{
    NotStarted,
    InProgress,
    Complete,

    /// <summary>No question in it applies.</summary>
    DoesNotApply,
}

/// <summary>A dimension with its capabilities, as the task list and the question page's navigation show it.</summary>
public sealed record Section(string Code, string Title, string Description, Progress Progress, IReadOnlyList<SectionCapability> Capabilities)
{
    public SectionState State => Progress.State;
}

/// <summary>What is answered on one page: a node that holds questions.</summary>
public sealed record SectionCapability(string Code, string Title, Progress Progress)
{
    public SectionState State => Progress.State;
}
