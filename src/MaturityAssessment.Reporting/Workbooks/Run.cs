namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>The three ways in which the tree is computed: over what is answered, and with what is not at nothing and at full marks.</summary>
internal enum Run
{
    Score,
    Floor,
    Ceiling,
}
