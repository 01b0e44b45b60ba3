namespace MaturityAssessment.Application.Pipeline;

/// <summary>A file that was handed in has faults; nothing was done with it. Each fault is a sentence: what, where, how to mend it.</summary>
public sealed class InputRefusedException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
