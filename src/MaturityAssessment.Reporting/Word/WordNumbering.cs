using System.Globalization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>The lists of a document: one way of bullets, one of numbers, and a count of its own for every numbered list.</summary>
internal sealed class WordNumbering
{
    public const int DeepestLevel = 8;
    private const int Bullets = 1;
    private const int Numbers = 2;
    private readonly List<int> _lists = [];

    /// <summary>The number of a new list.</summary>
    public int Add(bool isNumbered)
    {
        _lists.Add(isNumbered ? Numbers : Bullets);
        return _lists.Count;
    }

    public bool Any => _lists.Count > 0;

    public W.Numbering Part()
    {
        var numbering = new W.Numbering(Kind(Bullets, _ => (W.NumberFormatValues.Bullet, "•")), Kind(Numbers, level => (W.NumberFormatValues.Decimal, $"%{level + 1}.")));
        for (var i = 0; i < _lists.Count; i++)
        {
            var instance = new W.NumberingInstance(new W.AbstractNumId { Val = _lists[i] }) { NumberID = i + 1 };
            if (_lists[i] == Numbers)
            {
                instance.Append(Enumerable.Range(0, DeepestLevel + 1).Select(level => new W.LevelOverride(new W.StartOverrideNumberingValue { Val = 1 }) { LevelIndex = level }));
            }

            numbering.Append(instance);
        }

        return numbering;
    }

    private static W.AbstractNum Kind(int id, Func<int, (W.NumberFormatValues Format, string Text)> mark)
    {
        var kind = new W.AbstractNum(new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var level = 0; level <= DeepestLevel; level++)
        {
            var (format, text) = mark(level);
            kind.Append(new W.Level(
                new W.StartNumberingValue { Val = 1 },
                new W.NumberingFormat { Val = format },
                new W.LevelText { Val = text },
                new W.LevelJustification { Val = W.LevelJustificationValues.Left },
                new W.PreviousParagraphProperties(new W.Indentation { Left = (360 * (level + 1)).ToString(CultureInfo.InvariantCulture), Hanging = "300" }))
            { LevelIndex = level });
        }

        return kind;
    }
}
