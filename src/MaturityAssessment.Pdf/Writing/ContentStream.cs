using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>The operators of one page: shapes and the state they are drawn in. Only changes of state are written.</summary>
internal sealed class ContentStream(ResourceNames resources)
{
    private readonly Stack<State> _saved = new();
    private State _state = State.Initial;

    public PdfBuffer Buffer { get; } = new();

    /// <summary>Called before anything that cannot stand inside a text object.</summary>
    public Action EndText { get; set; } = () => { };

    public bool FillsWith(Colour colour) => _state.Fill.PrintsLike(colour) && _state.Fill.Alpha == colour.Alpha;

    public void Start(double pageHeight)
    {
        Buffer.Clear();
        _saved.Clear();
        _state = State.Initial;
        // y grows downward from here on
        Buffer.Raw("1 0 0 -1 0 "u8).Number(pageHeight).Raw(" cm\n"u8);
    }

    public void Save()
    {
        EndText();
        _saved.Push(_state);
        Buffer.Raw("q\n"u8);
    }

    public void Restore()
    {
        EndText();
        _state = _saved.Pop();
        Buffer.Raw("Q\n"u8);
    }

    public void Translate(double dx, double dy)
    {
        EndText();
        Buffer.Raw("1 0 0 1 "u8).Operand(dx).Operand(dy).Raw("cm\n"u8);
    }

    public void Rotate(double degrees)
    {
        EndText();
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        Buffer.Operand(cos).Operand(sin).Operand(-sin).Operand(cos).Raw("0 0 cm\n"u8);
    }

    public void FillRect(double x, double y, double width, double height, Colour colour)
    {
        EndText();
        UseFill(colour);
        Buffer.Operand(x).Operand(y).Operand(width).Operand(height).Raw("re f\n"u8);
    }

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke)
    {
        EndText();
        UseStroke(stroke);
        Buffer.Operand(x1).Operand(y1).Raw("m "u8).Operand(x2).Operand(y2).Raw("l S\n"u8);
    }

    public void Path(VectorPath path, Colour? fill, Stroke? stroke)
    {
        if (path.Verbs.Count == 0 || (fill is null && stroke is null))
        {
            return;
        }

        EndText();
        if (fill is { } colour)
        {
            UseFill(colour);
        }

        if (stroke is { } line)
        {
            UseStroke(line);
        }

        Outline(path);
        Buffer.Raw(fill is null ? "S\n"u8 : stroke is null ? "f\n"u8 : "B\n"u8);
    }

    public void Image(ImageFile image, double x, double y, double width, double height)
    {
        EndText();
        UseFill(_state.Fill with { Alpha = 255 });
        Buffer.Raw("q "u8);
        foreach (var number in ImageWriter.Matrix(image, x, y, width, height))
        {
            Buffer.Operand(number);
        }

        Buffer.Raw("cm"u8).Name(resources.Image(image)).Raw(" Do Q\n"u8);
    }

    public void UseFill(Colour colour)
    {
        if (!_state.Fill.PrintsLike(colour))
        {
            Components(colour).Raw("rg\n"u8);
        }

        _state = _state with { Fill = colour };
        UseOpacity();
    }

    private void UseStroke(Stroke stroke)
    {
        if (!_state.Line.Colour.PrintsLike(stroke.Colour))
        {
            Components(stroke.Colour).Raw("RG\n"u8);
        }

        if (_state.Line.Width != stroke.Width)
        {
            Buffer.Operand(stroke.Width).Raw("w\n"u8);
        }

        if (_state.Line.Dash != stroke.Dash)
        {
            Buffer.Char('[');
            if (stroke.Dash > 0)
            {
                Buffer.Operand(stroke.Dash).Number(stroke.Dash);
            }

            Buffer.Raw("] 0 d\n"u8);
        }

        _state = _state with { Line = stroke };
        UseOpacity();
    }

    private void UseOpacity()
    {
        var wanted = (_state.Fill.Alpha, _state.Line.Colour.Alpha);
        if (_state.Opacity != wanted)
        {
            _state = _state with { Opacity = wanted };
            Buffer.Name(resources.Opacity(wanted.Item1, wanted.Item2)).Raw(" gs\n"u8);
        }
    }

    private PdfBuffer Components(Colour colour) => Buffer.Operand(colour.Red / 255.0).Operand(colour.Green / 255.0).Operand(colour.Blue / 255.0);

    private void Outline(VectorPath path)
    {
        var position = 0;
        foreach (var verb in path.Verbs)
        {
            var count = verb switch { PathVerb.Curve => 6, PathVerb.Close => 0, _ => 2 };
            for (var i = 0; i < count; i++)
            {
                Buffer.Operand(path.Coordinates[position++]);
            }

            Buffer.Raw(verb switch { PathVerb.Move => "m\n"u8, PathVerb.Line => "l\n"u8, PathVerb.Curve => "c\n"u8, _ => "h\n"u8 });
        }
    }

    private readonly record struct State(Colour Fill, Stroke Line, (byte Fill, byte Stroke) Opacity)
    {
        public static readonly State Initial = new(Colour.Black, new(Colour.Black), (255, 255));
    }
}
