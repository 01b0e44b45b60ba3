namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>The codes of one list, each once.</summary>
internal sealed class UniqueCodes(string what)
{
    private readonly Dictionary<string, Place> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Read(ObjectReader reader)
    {
        var code = reader.RequiredCode("code");
        if (code.Length > 0 && !_taken.TryAdd(code, reader.Place))
        {
            reader.Fault("code", $"The code {code} is used already, at {_taken[code]}.", $"Give every {what} a code of its own.");
        }

        return code;
    }
}
