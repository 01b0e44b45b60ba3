using System.Text;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Tests.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Languages;

/// <summary>Every sentence that the reports can say, read from their source: what stands in the brackets of Say and Spans.</summary>
internal static class SaidSentences
{
    private static readonly string[] Calls = [".Say(", ".Spans(", " Say("];
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Found = new(ReadAll);

    /// <summary>By the place where it is said.</summary>
    public static IReadOnlyDictionary<string, string> All => Found.Value;

    /// <summary>The keys in a piece of source.</summary>
    internal static IEnumerable<string> In(string source)
    {
        foreach (var call in Calls)
        {
            for (var at = source.IndexOf(call, StringComparison.Ordinal); at >= 0; at = source.IndexOf(call, at + 1, StringComparison.Ordinal))
            {
                foreach (var key in Arguments(source, at + call.Length))
                {
                    yield return key;
                }
            }
        }
    }

    private static SortedDictionary<string, string> ReadAll()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var project = Path.Combine(ShippedModel.Root(), "src", "MaturityAssessment.Reporting");
        foreach (var file in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}")).Order(StringComparer.Ordinal))
        {
            foreach (var key in In(File.ReadAllText(file)))
            {
                found.TryAdd(key, Path.GetRelativePath(project, file));
            }
        }

        foreach (var name in RowNames.All)
        {
            foreach (var key in new[] { name, RowNames.Many(name), $"{{0}} {name.ToLowerInvariant()}", $"{{0}} {RowNames.Many(name).ToLowerInvariant()}" })
            {
                found.TryAdd(key, nameof(RowNames));
            }
        }

        foreach (var sentence in SizeClass.All.Concat(Retelling.Known))
        {
            found.TryAdd(sentence, nameof(Retelling));
        }

        return found;
    }

    /// <summary>The literals among the arguments themselves; those further inside belong to other calls.</summary>
    private static IEnumerable<string> Arguments(string source, int at)
    {
        for (var depth = 1; depth > 0 && at < source.Length;)
        {
            switch (source[at])
            {
                case '(' or '[' or '{':
                    depth++;
                    at++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    at++;
                    break;
                case '$' when source[at + 1] == '"':
                    var interpolated = Interpolated(source, at + 2, out at);
                    if (depth == 1)
                    {
                        yield return interpolated;
                    }

                    break;
                case '"':
                    var plain = Plain(source, at + 1, out at);
                    if (depth == 1)
                    {
                        yield return plain;
                    }

                    break;
                case '\'':
                    at += source[at + 1] == '\\' ? 4 : 3;
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    private static string Plain(string source, int at, out int after)
    {
        var text = new StringBuilder();
        for (; source[at] != '"'; at++)
        {
            text.Append(source[at] == '\\' ? source[++at] : source[at]);
        }

        after = at + 1;
        return text.ToString();
    }

    private static string Interpolated(string source, int at, out int after)
    {
        var text = new StringBuilder();
        for (var holes = 0; source[at] != '"'; at++)
        {
            if (source[at] == '{')
            {
                text.Append('{').Append(holes++).Append('}');
                at = EndOfHole(source, at + 1);
            }
            else
            {
                text.Append(source[at] == '\\' ? source[++at] : source[at]);
            }
        }

        after = at + 1;
        return text.ToString();
    }

    private static int EndOfHole(string source, int at)
    {
        for (var depth = 1; ; at++)
        {
            switch (source[at])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return at;
                case '$' when source[at + 1] == '"':
                    Interpolated(source, at + 2, out at);
                    at--;
                    break;
                case '"':
                    Plain(source, at + 1, out at);
                    at--;
                    break;
                case '\'':
                    at += source[at + 1] == '\\' ? 3 : 2;
                    break;
                default:
                    break;
            }
        }
    }
}
