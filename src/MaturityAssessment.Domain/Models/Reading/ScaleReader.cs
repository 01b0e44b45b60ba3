namespace MaturityAssessment.Domain.Models.Reading;

internal static class ScaleReader
{
    private static readonly string[] Known = ["min", "max", "decimals", "tierDecimals", "levels"];
    private static readonly string[] KnownOfLevel = ["level", "name", "from", "description"];
    private static readonly string[] KnownOfDisplay = ["min", "max"];

    /// <summary>Null after a fault in the levels; the shared scale then stays unknown too.</summary>
    public static MaturityScale? Read(ObjectReader file)
    {
        if (file.Child("scale", "a scale", Known, required: true) is not { } scale)
        {
            return null;
        }

        var display = ReadRange(scale, 0, 100);
        var decimals = scale.Integer("decimals", 0, 10) ?? 1;
        var tierDecimals = scale.Integer("tierDecimals", 0, 10);
        var faults = file.Context.Faults.Count;
        var levels = ReadLevels(scale);
        return levels.Count == 0 || file.Context.Faults.Count > faults ? null : file.Context.Scale = new MaturityScale(levels, display, decimals, tierDecimals);
    }

    public static DisplayRange? ReadDisplay(ObjectReader node)
    {
        if (node.Child("display", "a display range", KnownOfDisplay) is not { } display)
        {
            return null;
        }

        display.Require("min");
        display.Require("max");
        return ReadRange(display, 0, 100);
    }

    private static DisplayRange ReadRange(ObjectReader range, double min, double max)
    {
        var display = new DisplayRange(range.Number("min", Bounds.Any) ?? min, range.Number("max", Bounds.Any) ?? max);
        if (display.Min == display.Max)
        {
            range.Fault("max", "min and max are equal: every score would be shown as the same number.", "Give two different numbers.");
        }

        return display;
    }

    private static List<MaturityLevel> ReadLevels(ObjectReader scale)
    {
        var levels = new List<MaturityLevel>();
        foreach (var (place, value) in scale.Items("levels", atLeast: 1, atMost: 100, required: true))
        {
            var level = new ObjectReader(scale.Context, place, value, "a level", KnownOfLevel);
            var (number, from) = (level.RequiredInteger("level", 0, 1_000), level.Require("from") ? level.Number("from", Bounds.Share) : null);
            if (levels is [.., var below])
            {
                if (number <= below.Number)
                {
                    level.Fault("level", $"Level {number} comes after level {below.Number}.", "List the levels in ascending order, each number once.");
                }

                if (from <= below.From)
                {
                    level.Fault("from", "The threshold is not above that of the level before.", "Give ascending thresholds: each level begins where the one before ends.");
                }
            }
            else if (from is not (null or 0))
            {
                level.Fault("from", "The first level does not begin at 0.", "Let the first level begin at 0, so that every score has a level.");
            }

            levels.Add(new MaturityLevel(number ?? 0, level.RequiredText("name", ObjectReader.LongestTitle), from ?? 0, level.Text("description")));
        }

        return levels;
    }
}
