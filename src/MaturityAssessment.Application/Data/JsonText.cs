using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaturityAssessment.Application.Data;

/// <summary>Values that are stored as one text, where nobody searches inside them.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    /// <summary>Whether two values say the same, lists in them included.</summary>
    public static bool AreSame<T>(T one, T other) => Of(one) == Of(other);
}
