using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Tests.Models;

/// <summary>Everything that a model says, as text, so that two models can be told apart.</summary>
internal static class ModelText
{
    public static string Of(MaturityModel model)
    {
        var text = new StringBuilder();
        Write(text, model);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string word:
                text.Append('"').Append(word).Append('"');
                break;
            case IFormattable number when value.GetType().IsPrimitive || value is decimal or Enum:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case bool flag:
                text.Append(flag);
                break;
            case IDictionary map:
                text.Append('{');
                foreach (var key in map.Keys.Cast<object>().OrderBy(k => k.ToString(), StringComparer.Ordinal))
                {
                    Write(text, key);
                    text.Append(':');
                    Write(text, map[key]);
                }

                text.Append('}');
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var item in list)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(value.GetType().Name).Append('{');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    text.Append(property.Name).Append('=');
                    Write(text, property.GetValue(value));
                    text.Append(';');
                }

                text.Append('}');
                break;
        }
    }
}
