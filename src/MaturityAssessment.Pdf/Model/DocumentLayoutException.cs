namespace MaturityAssessment.Pdf;

/// <summary>A document that cannot be laid out; the message names the block and the reason.</summary>
public sealed class DocumentLayoutException : Exception
{
    public DocumentLayoutException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
