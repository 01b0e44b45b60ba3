namespace MaturityAssessment.Pdf;

/// <summary>A file that cannot stand in a document as an image; the message is one sentence for the person who chose it.</summary>
public sealed class ImageRefusedException : Exception
{
    public ImageRefusedException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
