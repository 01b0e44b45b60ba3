using System.Globalization;

namespace MaturityAssessment.Reporting.Tests.Workbooks;

/// <summary>One formula: comparison over joining over sums over products; errors spread as they do in Excel.</summary>
internal sealed class Expression(Calculator calculator, string sheet, string text)
{
    private static readonly CellError Missing = new("#N/A");
    private static readonly CellError Wrong = new("#VALUE!");
    private int _at;

    public object? Value()
    {
        var value = Comparison();
        return _at == text.Length ? Single(value) : throw new FormatException($"Cannot read '{text[_at..]}' in {text}");
    }

    private object? Comparison()
    {
        var left = Joined();
        foreach (var sign in new[] { "<>", "<=", ">=", "=", "<", ">" })
        {
            if (Take(sign))
            {
                return Compare(Single(left), Single(Joined()), sign);
            }
        }

        return left;
    }

    private object? Joined()
    {
        var left = Sum();
        while (Take("&"))
        {
            var right = Single(Sum());
            left = Single(left) is CellError error ? error : right is CellError other ? other : Text(Single(left)) + Text(right);
        }

        return left;
    }

    private object? Sum()
    {
        var left = Product();
        while (true)
        {
            if (Take("+"))
            {
                left = Combine(left, Product(), (a, b) => a + b);
            }
            else if (Take("-"))
            {
                left = Combine(left, Product(), (a, b) => a - b);
            }
            else
            {
                return left;
            }
        }
    }

    private object? Product()
    {
        var left = Atom();
        while (true)
        {
            if (Take("*"))
            {
                left = Combine(left, Atom(), (a, b) => a * b);
            }
            else if (Take("/"))
            {
                left = Combine(left, Atom(), (a, b) => a / b);
            }
            else
            {
                return left;
            }
        }
    }

    private object? Atom()
    {
        if (Take("-"))
        {
            return Combine(0.0, Atom(), (a, b) => a - b);
        }

        if (Take("("))
        {
            var inner = Comparison();
            Expect(")");
            return inner;
        }

        if (text[_at] == '"')
        {
            return Quoted();
        }

        return char.IsAsciiDigit(text[_at]) ? Number() : Named();
    }

    private string Quoted()
    {
        var value = "";
        for (_at++; ; _at++)
        {
            if (text[_at] == '"')
            {
                if (_at + 1 < text.Length && text[_at + 1] == '"')
                {
                    _at++;
                }
                else
                {
                    _at++;
                    return value;
                }
            }

            value += text[_at];
        }
    }

    private object Number()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '.' or 'E' || (text[_at] is '-' or '+' && text[_at - 1] == 'E')))
        {
            _at++;
        }

        return double.Parse(text[start.._at], CultureInfo.InvariantCulture);
    }

    private object? Named()
    {
        var name = Take("'") ? Sheet() : Word();
        if (Take("("))
        {
            return Call(name);
        }

        if (name is "TRUE" or "FALSE")
        {
            return name == "TRUE";
        }

        var place = sheet;
        if (Take("!"))
        {
            (place, name) = (name, Word());
        }

        var first = name.Replace("$", "", StringComparison.Ordinal);
        return Take(":") ? Range(place, first, Word().Replace("$", "", StringComparison.Ordinal)) : calculator.Value(place, first);
    }

    private string Sheet()
    {
        var start = _at;
        _at = text.IndexOf("'!", start, StringComparison.Ordinal) + 1;
        return text[start..(_at - 1)].Replace("''", "'", StringComparison.Ordinal);
    }

    private string Word()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '$' or '_'))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : throw new FormatException($"Nothing to read at '{text[_at..]}' in {text}");
    }

    private object?[] Range(string place, string first, string last)
    {
        var column = first.TrimEnd("0123456789".ToCharArray());
        last.TrimEnd("0123456789".ToCharArray()).ShouldBe(column, "ranges here run down one column");
        var (from, to) = (int.Parse(first[column.Length..], CultureInfo.InvariantCulture), int.Parse(last[column.Length..], CultureInfo.InvariantCulture));
        return [.. Enumerable.Range(from, to - from + 1).Select(row => calculator.Value(place, $"{column}{row}"))];
    }

    private object? Call(string function)
    {
        // both branches are computed, as nothing here has effects; the one not taken does not matter
        var arguments = new List<object?>();
        while (!Take(")"))
        {
            arguments.Add(Comparison());
            Take(",");
        }

        var singles = arguments.ConvertAll(Single);
        if (function is not ("IF" or "IFERROR" or "ISNUMBER" or "NA") && arguments.SelectMany(Flat).OfType<CellError>().FirstOrDefault() is { } error && function is not ("COUNT" or "COUNTIF"))
        {
            return error;
        }

        var numbers = arguments.SelectMany(Flat).OfType<double>().ToList();
        return function switch
        {
            "IF" => singles[0] is CellError failed ? failed : Truth(singles[0]) ? arguments[1] : arguments.Count > 2 ? arguments[2] : false,
            "IFERROR" => singles[0] is CellError ? arguments[1] : arguments[0],
            "NA" => Missing,
            "AND" => singles.TrueForAll(Truth),
            "OR" => singles.Exists(Truth),
            "NOT" => !Truth(singles[0]),
            "SUM" => numbers.Sum(),
            "MIN" => numbers.Count == 0 ? 0.0 : numbers.Min(),
            "MAX" => numbers.Count == 0 ? 0.0 : numbers.Max(),
            "COUNT" => (double)numbers.Count,
            "COUNTIF" => (double)Flat(arguments[0]).Count(v => v is string s && string.Equals(s, (string)singles[1]!, StringComparison.OrdinalIgnoreCase)),
            "SUMPRODUCT" => Flat(arguments[0]).Zip(Flat(arguments[1])).Sum(p => (p.First as double? ?? 0) * (p.Second as double? ?? 0)),
            "ISNUMBER" => singles[0] is double,
            "EXACT" => string.Equals(Text(singles[0]), Text(singles[1]), StringComparison.Ordinal),
            "FIND" => Text(singles[1]).IndexOf(Text(singles[0]), StringComparison.Ordinal) is >= 0 and var at ? at + 1.0 : Wrong,
            "SUBSTITUTE" => Text(singles[0]).Replace(Text(singles[1]), Text(singles[2]), StringComparison.Ordinal),
            "LEN" => (double)Text(singles[0]).Length,
            "LN" => singles[0] is double and > 0 ? Math.Log((double)singles[0]!) : Wrong,
            "EXP" => Math.Exp((double)singles[0]!),
            "ROUND" => RoundTo((double)singles[0]!, (int)(double)singles[1]!),
            "INDEX" => singles[1] is double place ? Flat(arguments[0]).ElementAtOrDefault((int)place - 1) : Wrong,
            "MATCH" => Match(singles[0], [.. Flat(arguments[1])], (double)singles[2]!),
            _ => throw new NotSupportedException(function),
        };
    }

    private static object Match(object? wanted, object?[] values, double kind)
    {
        var at = kind == 0 ? Array.FindIndex(values, v => Equals(v, wanted)) : Array.FindLastIndex(values, v => v is double number && wanted is double most && number <= most);
        return at < 0 ? Missing : at + 1.0;
    }

    private static double RoundTo(double value, int digits) => (double)Math.Round((decimal)value, digits, MidpointRounding.AwayFromZero);

    private static object? Combine(object? left, object? right, Func<double, double, double> combine)
    {
        var (a, b) = (Numeric(Single(left)), Numeric(Single(right)));
        return a is CellError ? a : b is CellError ? b : combine((double)a, (double)b);
    }

    private static object Numeric(object? value) => value switch
    {
        null => 0.0,
        double or CellError => value,
        bool truth => truth ? 1.0 : 0.0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => Wrong,
    };

    private static object Compare(object? left, object? right, string sign)
    {
        if (left is CellError || right is CellError)
        {
            return left as CellError ?? (object)(CellError)right!;
        }

        var order = Order(left, right);
        return sign switch { "=" => order == 0, "<>" => order != 0, "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 };
    }

    /// <summary>Numbers come before text, text before truth; a blank cell is nothing or an empty text, as the other side asks.</summary>
    private static int Order(object? left, object? right)
    {
        left ??= right is string ? "" : right is bool ? false : 0.0;
        right ??= left is string ? "" : left is bool ? false : 0.0;
        return (left, right) switch
        {
            (double a, double b) => a.CompareTo(b),
            (string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
            (bool a, bool b) => a.CompareTo(b),
            _ => Rank(left).CompareTo(Rank(right)),
        };
    }

    private static int Rank(object value) => value switch { double => 0, string => 1, _ => 2 };

    private static bool Truth(object? value) => value switch { bool truth => truth, double number => number != 0, null => false, _ => throw new FormatException($"'{value}' is neither true nor false.") };

    private static string Text(object? value) => value switch { null => "", double number => number.ToString("R", CultureInfo.InvariantCulture), bool truth => truth ? "TRUE" : "FALSE", _ => (string)value };

    private static IEnumerable<object?> Flat(object? value) => value is object?[] range ? range : [value];

    private static object? Single(object? value) => value is object?[] range ? range.Length == 1 ? range[0] : Wrong : value;

    private bool Take(string sign)
    {
        if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0)
        {
            return false;
        }

        _at += sign.Length;
        return true;
    }

    private void Expect(string sign) => Take(sign).ShouldBeTrue($"'{sign}' is missing at '{text[_at..]}' in {text}");
}
