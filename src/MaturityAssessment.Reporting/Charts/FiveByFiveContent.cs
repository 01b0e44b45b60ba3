namespace MaturityAssessment.Reporting.Charts;

/// <summary>Things rated from 1 to 5 in two ways, such as stakeholders by influence and interest or risks by likelihood and impact.</summary>
/// <param name="Up">What rises upwards.</param>
/// <param name="Across">What rises towards the far side.</param>
/// <param name="RowName">What is placed, in English.</param>
/// <param name="Fields">What to do with each quarter of the grid, which meet between 2 and 3. Null for none: then each field is as dark as the product of its two figures is high.</param>
/// <param name="Marks">What each kind of mark means, for the legend; kinds that no item has are left out.</param>
public sealed record FiveByFiveContent(
    string Title, string Up, string Across, IReadOnlyList<FiveByFiveItem> Items, string RowName, Quadrants? Fields = null, IReadOnlyDictionary<GridMark, string>? Marks = null)
{
    /// <summary>Whether a key under the grid names the items.</summary>
    public bool HasKey { get; init; } = true;
}

/// <param name="Up">From 1 to 5.</param>
/// <param name="Across">From 1 to 5.</param>
/// <param name="Number">By which a list beside the grid knows it; its place among the items when null.</param>
public sealed record FiveByFiveItem(string Label, int Up, int Across, GridMark Mark = GridMark.Filled, int? Number = null);

/// <summary>How an item is drawn: the kinds differ in shape, so that they can be told apart in grey.</summary>
public enum GridMark
{
    /// <summary>A filled disc.</summary>
    Filled,

    /// <summary>A ring.</summary>
    Open,

    /// <summary>A square.</summary>
    Square,
}
