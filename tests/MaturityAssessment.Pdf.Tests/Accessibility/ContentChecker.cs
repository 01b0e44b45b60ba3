namespace MaturityAssessment.Pdf.Tests.Accessibility;

/// <summary>Checks the marks, the languages and the characters of one page.</summary>
internal sealed class ContentChecker(
    PdfModel pdf, long page, IReadOnlyDictionary<(long Page, int Mark), PdfDictionary> marks, IReadOnlyDictionary<string, FontChecker> fonts,
    Func<PdfDictionary?, bool> hasLanguage, Action<string, string> report)
{
    private static readonly HashSet<string> Painting = ["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"", "sh", "Do", "EI"];

    private readonly Stack<Mark> _open = new();
    private FontChecker? _font;

    private sealed record Mark(bool IsArtifact, PdfDictionary? Element, bool IsTagged, bool HasText, bool HasLanguage);

    public void Check(byte[] content, PdfDictionary? forms, Dictionary<long, int> formUses)
    {
        foreach (var (name, operands) in new PageOperations(content).All())
        {
            switch (name)
            {
                case "BMC" or "BDC":
                    Open(((PdfName)operands[0]!).Value, operands.Count > 1 ? operands[1] as PdfDictionary : null);
                    break;
                case "EMC":
                    _open.Pop();
                    break;
                case "Tf":
                    _font = fonts.GetValueOrDefault(((PdfName)operands[0]!).Value);
                    break;
                case "Tj" or "TJ":
                    CheckText(operands[0]);
                    break;
                case "Do" when forms?.GetValueOrDefault(((PdfName)operands[0]!).Value) is PdfReference form:
                    if (++formUses[form.Id] == 2)
                    {
                        report("30-002", "");
                    }

                    break;
            }

            if (Painting.Contains(name) && !_open.Any(m => m.IsArtifact || m.IsTagged))
            {
                report("01-005", $"{name} on page {page}");
            }
        }
    }

    private void Open(string tag, PdfDictionary? properties)
    {
        var number = properties?.GetValueOrDefault("MCID") as double?;
        var isArtifact = tag == "Artifact";
        var element = number is { } mark ? marks.GetValueOrDefault((page, (int)mark)) : null;
        if (isArtifact && _open.Any(m => m.IsTagged))
        {
            report("01-003", "");
        }

        if (number is not null && _open.Any(m => m.IsArtifact))
        {
            report("01-004", "");
        }

        _open.Push(new(isArtifact, element, element is not null, properties?.ContainsKey("ActualText") == true, pdf.Text(properties, "Lang") is not null));
    }

    private void CheckText(object? operand)
    {
        if (_open.FirstOrDefault(m => m.Element is not null) is { } tagged && !hasLanguage(tagged.Element) && !_open.Any(m => m.HasLanguage))
        {
            report("11-001", "");
        }

        foreach (var text in operand is List<object?> list ? list.OfType<byte[]>() : [(byte[])operand!])
        {
            for (var i = 0; i + 1 < text.Length; i += 2)
            {
                _font?.CheckCode((text[i] << 8) | text[i + 1], _open.Any(m => m.HasText));
            }
        }
    }
}
