using System.Globalization;

namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>Where in a file something stands, as an author finds it again.</summary>
/// <param name="File">The referenced file; empty for the model file itself.</param>
/// <param name="Code">The code of the object around it, where it has one.</param>
internal readonly record struct Place(string File, string Path, string Code)
{
    public static Place Root { get; } = new("", "", "");

    public Place Property(string name) => this with { Path = Path.Length == 0 ? name : $"{Path}.{name}" };

    public Place Item(int index) => new(File, Path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]", "");

    public override string ToString() =>
        (File.Length == 0 ? "" : File + ": ") + (Path.Length == 0 ? "the whole file" : Path) + (Code.Length == 0 ? "" : $" ({Code})");
}
