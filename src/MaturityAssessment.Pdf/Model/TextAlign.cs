namespace MaturityAssessment.Pdf;

/// <summary>Start and end follow the direction of the text; left is for what must not flip.</summary>
public enum TextAlign
{
    Start,
    Centre,
    End,
    Left,
}
