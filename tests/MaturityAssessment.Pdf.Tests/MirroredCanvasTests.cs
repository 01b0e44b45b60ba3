using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Tests;

public class MirroredCanvasTests
{
    private static readonly Colour Ink = Colour.Black;

    [Fact]
    public void A_drawing_moved_and_turned_lies_where_its_mirror_image_would()
    {
        // turned by a quarter about (30, 20), the line from (0, 0) to (10, 0) goes down from there
        var mirrored = SvgOf(canvas => canvas.Line(0, 0, 10, 0, new(Ink)), mirror: true);
        var expected = SvgOf(canvas => canvas.Line(100, 0, 90, 0, new(Ink)), mirror: false, turn: canvas =>
        {
            canvas.Translate(-30, 20);
            canvas.Translate(100, 0);
            canvas.Rotate(-90);
            canvas.Translate(-100, 0);
        });

        mirrored.ShouldBe(expected);
    }

    [Fact]
    public void Texts_keep_their_letters_and_swap_their_anchors_and_images_keep_their_sides()
    {
        var plain = SvgCanvas.Render(100, 20, "t", "d", c => c.Text("Right", 100, 10, 8, Ink, anchor: TextAnchor.Right), id: "x");

        SvgCanvas.Render(100, 20, "t", "d", c => new MirroredCanvas(c, 100).Text("Right", 0, 10, 8, Ink), id: "x").ShouldBe(plain);
    }

    [Fact]
    public void Readers_who_start_at_the_left_get_the_canvas_itself() =>
        SvgCanvas.Render(10, 10, "t", "d", c => MirroredCanvas.For(c, 10).ShouldBeSameAs(c));

    private static string SvgOf(Action<ICanvas> draw, bool mirror, Action<ICanvas>? turn = null) => SvgCanvas.Render(100, 100, "t", "d", canvas =>
    {
        var on = mirror ? new MirroredCanvas(canvas, 100) : canvas;
        on.Save();
        if (turn is null)
        {
            on.Translate(30, 20);
            on.Rotate(90);
        }
        else
        {
            turn(on);
        }

        draw(on);
        on.Restore();
    }, id: "x");
}
