using MaturityAssessment.Pdf.Tagging;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Lays out blocks one under the other.</summary>
internal static class BlockLayout
{
    public static IReadOnlyList<Strip> Layout(IReadOnlyList<Block> blocks, Frame frame, bool opensSections = false)
    {
        var flow = new Flow();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (opensSections && block is (Cover or TableOfContents or Heading { Level: 1 }))
            {
                frame = frame with { Parent = Root(frame.Parent).Add("Sect") };
            }

            var before = flow.Strips.Count;
            try
            {
                Place(block, ForLanguage(block, frame), flow);
            }
            catch (Exception problem) when (problem is not DocumentLayoutException)
            {
                throw new DocumentLayoutException($"The {block.Describe()} (block {i + 1}{frame.Inside}) cannot be laid out: {problem.Message}", problem);
            }

            for (var s = before; s < flow.Strips.Count; s++)
            {
                flow.Strips[s].Origin = flow.Strips[s].Origin.Length > 0 ? flow.Strips[s].Origin : $"{block.Describe()} (block {i + 1}{frame.Inside})";
            }
        }

        return flow.Strips;
    }

    private static void Place(Block block, Frame frame, Flow flow)
    {
        switch (block)
        {
            case Cover cover:
                flow.Add(CoverLayout.Layout(cover, frame));
                break;
            case TableOfContents contents:
                ContentsLayout.Layout(contents, frame, flow);
                break;
            case Heading heading:
                HeadingLayout.Layout(heading, frame, flow);
                break;
            case Paragraph paragraph:
                ParagraphLayout.Layout(paragraph, frame, flow);
                break;
            case ItemList list:
                ListLayout.Layout(list, frame, flow);
                break;
            case Table table:
                new TableLayout(table, frame).Layout(flow);
                break;
            case Figure figure:
                FigureLayout.Layout(figure, frame, flow);
                break;
            case Picture picture:
                PictureLayout.Layout(picture, frame, flow);
                break;
            case Panel panel:
                PanelLayout.Layout(panel, frame, flow);
                break;
            case KeyFacts facts:
                KeyFactsLayout.Layout(facts, frame, flow);
                break;
            case Columns columns:
                ColumnsLayout.Layout(columns, frame, flow);
                break;
            case Spacer spacer:
                flow.AddSpace(spacer.Height);
                break;
            case PageBreak:
                flow.Add(new Strip(0) { BreaksBefore = true });
                break;
            default:
                throw new NotSupportedException($"there is no layout for {block.GetType().Name}.");
        }
    }

    /// <summary>A block in a language of its own starts at that language's side.</summary>
    private static Frame ForLanguage(Block block, Frame frame) =>
        block.Language is { } language ? frame with { RightToLeft = Text.Languages.IsRightToLeft(language) } : frame;

    private static StructureNode Root(StructureNode node) => node.Parent is null ? node : Root(node.Parent);
}
