namespace MaturityAssessment.Pdf.Images;

/// <summary>Pixels in the form that PDF embeds: a compressed stream and the words that describe it.</summary>
/// <param name="Entries">Of the stream's dictionary, without size, length and palette.</param>
/// <param name="Palette">Red, green and blue of each index; <c>null</c> when pixels are colours.</param>
/// <param name="Mask">Opacity, where the image has any.</param>
internal sealed record ImagePixels(int Width, int Height, ReadOnlyMemory<byte> Data, string Entries, byte[]? Palette = null, ImagePixels? Mask = null);
