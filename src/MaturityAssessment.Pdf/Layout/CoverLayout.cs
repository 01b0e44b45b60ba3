using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>The front page: a band for the organisation, the title on the brand colour, the facts beneath.</summary>
internal sealed class CoverLayout
{
    private const double BandHeight = 0.15;
    private const double FieldEnd = 0.64;

    // a seal at the foot takes room from the coloured field, not from the facts
    private const double FieldEndAboveSeal = 0.52;
    private const double MostImage = 0.45;

    private readonly Cover _cover;
    private readonly Theme _theme;
    private readonly Frame _frame;
    private readonly Strip _strip;
    private readonly double _left;
    private readonly double _width;

    private CoverLayout(Cover cover, Frame frame)
    {
        _cover = cover;
        _theme = frame.Theme;
        _left = _theme.Margins.Left;
        _width = _theme.TextWidth;
        _frame = frame with { Width = _theme.Page.Width };
        _strip = new(_theme.Page.Height) { FillsPage = true };
    }

    public static Strip Layout(Cover cover, Frame frame) => new CoverLayout(cover, frame).Build();

    private Strip Build()
    {
        var (width, height) = _theme.Page;
        var (top, end) = (height * BandHeight, height * (_cover.Seal is null ? FieldEnd : FieldEndAboveSeal));
        var field = PlaceImage(top, end);
        _strip.Items.Add(new DrawingItem(0, 0, width, height, null, canvas => CoverOrnament.Draw(canvas, _theme, _frame.RightToLeft, width, field, end), "cover"));
        PlaceBand(top);
        PlaceTitle(field, end);
        var foot = height - _theme.Margins.Bottom;
        if (_cover.Seal is not { } seal)
        {
            PlaceFacts(end, foot);
            return _strip;
        }

        // the seal says how much room is left for the facts, but readers meet the facts first
        var before = _strip.Items.Count;
        foot = PlaceSeal(seal, end, foot);
        var sealing = _strip.Items[before..];
        _strip.Items.RemoveRange(before, sealing.Count);
        PlaceFacts(end, foot);
        _strip.Items.AddRange(sealing);
        return _strip;
    }

    /// <summary>As wide as the page; what is too high is painted over above and below, so that its middle is seen.</summary>
    /// <returns>Where the coloured field begins.</returns>
    private double PlaceImage(double top, double end)
    {
        if (_cover.Image is not { } image)
        {
            return top;
        }

        var page = _theme.Page;
        var height = page.Width * image.Height / image.Width;
        var shown = Math.Min(height, (end - top) * MostImage);
        var node = new StructureNode("Figure", _frame.Parent) { Alt = TextCleaner.CleanLine(image.AltText) };
        var above = (height - shown) / 2;
        _strip.Items.Add(new DrawingItem(0, top, page.Width, shown, node, canvas =>
        {
            canvas.Translate(0, -above);
            image.Draw(canvas, page.Width, height);
        }, "image on the cover"));
        _strip.Items.Add(new DrawingItem(0, 0, page.Width, page.Height, null, canvas => CoverOrnament.Frame(canvas, page, top, top + shown), "cover"));
        return top + shown;
    }

    /// <returns>Where it begins.</returns>
    private double PlaceSeal(CoverSeal seal, double fieldEnd, double foot)
    {
        const double side = 74, gap = 12;
        var start = seal.Picture is null ? 0 : side + gap;
        var width = _width - start;
        var lines = new List<TextLine>();
        lines.AddRange(_frame.Lines(seal.Title, new(_theme.BaseSize, Bold: true, Ink: _theme.Brand), width, Typography.CaptionLine));
        if (seal.Code.Length > 0)
        {
            lines.AddRange(_frame.Lines(seal.Code, new(_theme.BaseSize * 1.3, Bold: true, Ink: _theme.Ink), width, Typography.CaptionLine));
        }

        lines.AddRange(seal.Lines.SelectMany(l => _frame.Lines(l, new(_theme.BaseSize * 0.78, Ink: _theme.Muted), width, Typography.CaptionLine)));
        // whatever the seal says, it stays off the coloured field
        var room = foot - fieldEnd - (2 * gap);
        lines = lines[..lines.TakeWhile(l => (room -= l.Height) >= 0).Count()];
        var text = lines.Sum(l => l.Height);
        var top = foot - Math.Max(seal.Picture is null ? 0 : side, text);
        _strip.Items.Add(new RuleItem(_left, top - gap, _width, new(_theme.Rule, 0.6)));
        if (seal.Picture is { } picture)
        {
            var node = new StructureNode("Figure", _frame.Parent) { Alt = TextCleaner.CleanLine(picture.AltText) };
            _strip.Items.Add(new DrawingItem(X(0, side), foot - side, side, side, node, canvas => picture.Draw(canvas, side, side), "picture of the seal"));
        }

        AddLines(lines, start, width, foot - text, "P");
        return top - (2 * gap);
    }

    private void PlaceBand(double bandHeight)
    {
        const double gap = 16;
        var start = 0.0;
        if (_cover.Logo is { } logo)
        {
            var scale = Math.Min(1, Math.Min(bandHeight * 0.5 / logo.Height, _width * 0.4 / logo.Width));
            var (width, height) = (logo.Width * scale, logo.Height * scale);
            var node = new StructureNode("Figure", _frame.Parent) { Alt = TextCleaner.CleanLine(logo.AltText) };
            _strip.Items.Add(new DrawingItem(X(0, width), (bandHeight - height) / 2, width, height, node, canvas => logo.Draw(canvas, width, height), "logo on the cover"));
            start = width + gap;
        }

        var style = new TextStyle(_theme.BaseSize * 1.3, Bold: true, Ink: _theme.Brand);
        var lines = Fit(_cover.Organisation, style, _width - start, bandHeight * 0.8);
        AddLines(lines, start, _width - start, (bandHeight - lines.Sum(l => l.Height)) / 2, "P");
    }

    private void PlaceTitle(double top, double end)
    {
        var ink = _theme.Brand.ReadableInk();
        var y = top + ((end - top) * (_cover.Image is null ? 0.3 : 0.16));
        var room = end - y - (_theme.BaseSize * 3);
        var title = Fit(_cover.Title, new(_theme.BaseSize * 3.8, Bold: true, Ink: ink), _width, room * 0.72, 1.18);
        y = AddLines(title, 0, _width, y, "P") + (_theme.BaseSize * 1.2);
        AddLines(Fit(_cover.Subtitle, new(_theme.BaseSize * 1.6, Ink: ink), _width, end - y - (_theme.BaseSize * 2)), 0, _width, y, "P");
    }

    private void PlaceFacts(double top, double bottom)
    {
        var theme = _theme;
        var y = top + (theme.BaseSize * 3.6);
        if (!string.IsNullOrWhiteSpace(_cover.Status))
        {
            y = PlaceStatus(y);
        }

        var labelWidth = _width * 0.3;
        var dateRoom = _cover.Date.Length == 0 ? 0 : theme.BaseSize * 2.9;
        var facts = _cover.Date.Length == 0 ? _cover.Facts : [.. _cover.Facts, ("", _cover.Date)];
        foreach (var (label, value) in facts)
        {
            var start = label.Length == 0 ? 0 : labelWidth;
            y += label.Length == 0 ? theme.BaseSize * 0.8 : 0;
            var values = _frame.Lines(value, theme.Body() with { Size = theme.BaseSize * 1.05, Bold = label.Length == 0 }, _width - start, Typography.CaptionLine);
            var labels = label.Length == 0 ? [] : _frame.Lines(label, theme.Body() with { Size = theme.BaseSize * 1.05, Ink = theme.Muted }, labelWidth - 8, Typography.CaptionLine);
            var height = Math.Max(values.Sum(l => l.Height), labels.Sum(l => l.Height));
            if (y + height > bottom - (label.Length == 0 ? 0 : dateRoom))
            {
                continue;
            }

            AddPair(labels, values, start, y);
            y += height + (theme.BaseSize * 0.6);
        }
    }

    private double PlaceStatus(double y)
    {
        const double paddingX = 10, paddingY = 4;
        var style = new TextStyle(_theme.BaseSize, Bold: true, Ink: _theme.Brand);
        var line = (_frame with { RightToLeft = false }).Lines(_cover.Status, style, _width - (2 * paddingX), 1.3)[0];
        var width = line.Width + (2 * paddingX);
        var height = line.Height + (2 * paddingY);
        _strip.Items.Add(new RectItem(X(0, width), y, width, height, _theme.Shade.MixedWith(_theme.Brand, 0.06), height / 2));
        _strip.Items.Add(new LineItem(line, X(paddingX, line.Width), y + paddingY + line.Baseline, _frame.Parent.Add("P")));
        return y + height + (_theme.BaseSize * 1.6);
    }

    private void AddPair(List<TextLine> labels, List<TextLine> values, double start, double y)
    {
        var node = _frame.Parent.Add("P");
        Put(labels, 0, start, y, node);
        Put(values, start, _width - start, y, node);
    }

    private double AddLines(List<TextLine> lines, double start, double width, double y, string role) =>
        lines.TrueForAll(l => l.Runs.Count == 0) ? y : Put(lines, start, width, y, _frame.Parent.Add(role));

    private double Put(List<TextLine> lines, double start, double width, double y, StructureNode node)
    {
        foreach (var line in lines)
        {
            _strip.Items.Add(new LineItem(line, X(start, width), y + line.Baseline, node));
            y += line.Height;
        }

        return y;
    }

    /// <summary>The text as large as the room allows, then as many lines as there is room for.</summary>
    private List<TextLine> Fit(string text, TextStyle style, double width, double height, double lineFactor = 1.3)
    {
        var lines = _frame.Lines(text, style, width, lineFactor);
        for (var size = style.Size; lines.Sum(l => l.Height) > height && size > _theme.BaseSize;)
        {
            size = Math.Max(_theme.BaseSize, size * 0.85);
            lines = _frame.Lines(text, style with { Size = size }, width, lineFactor);
        }

        var most = lines.Count == 0 ? 0 : Math.Max(1, (int)(height / lines[0].Height));
        return lines.Count > most ? lines[..most] : lines;
    }

    private double X(double fromStart, double width) => _left + (_frame.RightToLeft ? _width - fromStart - width : fromStart);
}
