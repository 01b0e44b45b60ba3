using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace MaturityAssessment.Pdf.Tests.Accessibility;

internal sealed record PdfName(string Value);

internal sealed record PdfReference(long Id);

internal class PdfDictionary : Dictionary<string, object?>;

/// <summary>A stream; unpacked where it was packed in the plain way.</summary>
internal sealed class PdfStream : PdfDictionary
{
    public byte[] Data { get; set; } = [];
}

/// <summary>The objects of a file, to be read and, for the sake of broken documents, to be changed.</summary>
internal sealed class PdfModel
{
    private readonly Dictionary<long, object?> _objects = [];

    public PdfModel(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        foreach (var reference in pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            _objects[reference.ObjectNumber] = Convert(pdf.Structure.GetObject(reference).Data);
        }

        Catalogue = (PdfDictionary)Convert(pdf.Structure.Catalog.CatalogDictionary)!;
        Pages = [.. Array(Dictionary(Catalogue, "Pages"), "Kids").Select(p => ((PdfReference)p!).Id)];
    }

    public PdfDictionary Catalogue { get; }

    /// <summary>The object numbers of the pages.</summary>
    public IReadOnlyList<long> Pages { get; }

    public PdfDictionary Page(int index) => (PdfDictionary)_objects[Pages[index]]!;

    public object? Resolve(object? value) => value is PdfReference reference ? Resolve(_objects.GetValueOrDefault(reference.Id)) : value;

    public PdfDictionary? Find(PdfDictionary? parent, string key) => Resolve(parent?.GetValueOrDefault(key)) as PdfDictionary;

    public PdfDictionary Dictionary(PdfDictionary parent, string key) => Find(parent, key) ?? throw new KeyNotFoundException(key);

    /// <summary>An array, or what stands in place of an array of one.</summary>
    public List<object?> Array(PdfDictionary? parent, string key) => Resolve(parent?.GetValueOrDefault(key)) switch
    {
        List<object?> list => list,
        null => [],
        var single => [single],
    };

    public string? Name(PdfDictionary? parent, string key) => (Resolve(parent?.GetValueOrDefault(key)) as PdfName)?.Value;

    public string? Text(PdfDictionary? parent, string key) => Resolve(parent?.GetValueOrDefault(key)) as string;

    public double? Number(PdfDictionary? parent, string key) => Resolve(parent?.GetValueOrDefault(key)) as double?;

    public PdfReference Add(object value)
    {
        var id = _objects.Keys.Max() + 1;
        _objects[id] = value;
        return new(id);
    }

    private static object? Convert(IToken token) => token switch
    {
        DictionaryToken dictionary => Fill(new PdfDictionary(), dictionary),
        StreamToken stream => Unpack((PdfStream)Fill(new PdfStream(), stream.StreamDictionary), stream.Data.ToArray()),
        ArrayToken array => array.Data.Select(Convert).ToList(),
        NameToken name => new PdfName(name.Data),
        NumericToken number => number.Data,
        StringToken text => text.Data,
        HexToken text => text.Data,
        BooleanToken flag => flag.Data,
        IndirectReferenceToken reference => new PdfReference(reference.Data.ObjectNumber),
        _ => null,
    };

    private static PdfDictionary Fill(PdfDictionary target, DictionaryToken source)
    {
        foreach (var (key, value) in source.Data)
        {
            target[key] = Convert(value);
        }

        return target;
    }

    private static PdfStream Unpack(PdfStream stream, byte[] data)
    {
        if (stream.GetValueOrDefault("Filter") is not PdfName { Value: "FlateDecode" } || stream.ContainsKey("DecodeParms"))
        {
            stream.Data = data;
            return stream;
        }

        using var zip = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        stream.Data = plain.ToArray();
        return stream;
    }
}

/// <summary>An operator of a page with what stood before it.</summary>
internal sealed record PageOperation(string Operator, IReadOnlyList<object?> Operands);

/// <summary>Reads the operators of a page.</summary>
internal sealed class PageOperations(byte[] data)
{
    private int _position;

    public IEnumerable<PageOperation> All()
    {
        var operands = new List<object?>();
        while (Next() is { } token)
        {
            if (token is Word word)
            {
                yield return new(word.Text, [.. operands]);
                operands.Clear();
            }
            else
            {
                operands.Add(token);
            }
        }
    }

    private sealed record Word(string Text);

    private object? Next()
    {
        while (_position < data.Length && data[_position] <= ' ')
        {
            _position++;
        }

        if (_position >= data.Length)
        {
            return null;
        }

        var c = (char)data[_position];
        if (c == '<' && data[_position + 1] == '<')
        {
            _position += 2;
            return Dictionary();
        }

        return c switch
        {
            '<' => Hex(),
            '(' => Literal(),
            '[' => List(),
            '/' => new PdfName(Run(1)),
            ']' => Skip(1, "]"),
            '>' => Skip(2, ">>"),
            _ => Plain(Run(0)),
        };
    }

    private static object Plain(string text) =>
        double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : new Word(text);

    private Word Skip(int count, string text)
    {
        _position += count;
        return new(text);
    }

    private string Run(int skip)
    {
        var start = _position += skip;
        while (_position < data.Length && data[_position] > ' ' && !"/[]<>()"u8.Contains(data[_position]))
        {
            _position++;
        }

        return Encoding.Latin1.GetString(data, start, _position - start);
    }

    private byte[] Hex()
    {
        var end = System.Array.IndexOf(data, (byte)'>', _position);
        var text = Encoding.Latin1.GetString(data, _position + 1, end - _position - 1);
        _position = end + 1;
        return System.Convert.FromHexString(text);
    }

    private string Literal()
    {
        var text = new StringBuilder();
        for (_position++; data[_position] != ')'; _position++)
        {
            text.Append((char)data[_position]);
        }

        _position++;
        return text.ToString();
    }

    private List<object?> List()
    {
        _position++;
        var list = new List<object?>();
        while (Next() is var item && item is not (null or Word("]")))
        {
            list.Add(item);
        }

        return list;
    }

    private PdfDictionary Dictionary()
    {
        var dictionary = new PdfDictionary();
        while (Next() is PdfName key)
        {
            dictionary[key.Value] = Next();
        }

        return dictionary;
    }
}
