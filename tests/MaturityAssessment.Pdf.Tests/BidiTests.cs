using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Tests;

/// <summary>Capital letters stand for Hebrew, as in the examples of the Unicode standard.</summary>
public class BidiTests
{
    [Theory]
    [InlineData("car MEANS CAR.", false, "car RAC SNAEM.")]
    [InlineData("<car MEANS CAR.=", true, ".RAC SNAEM car>")]
    [InlineData("he said IT IS 123, 456, OK.", false, "he said KO ,456 ,123 SI TI.")]
    [InlineData("PRICE 12.50 NOW", true, "WON 12.50 ECIRP")]
    [InlineData("SAVE 25%", true, "25% EVAS")]
    [InlineData("plain only", false, "plain only")]
    public void Mixed_text_is_shown_in_the_order_of_the_standard(string logical, bool rightToLeft, string visual)
    {
        var text = string.Concat(logical.TrimStart('<').TrimEnd('=').Select(c => char.IsAsciiLetterUpper(c) ? (char)('א' + c - 'A') : c));
        var order = Bidi.VisualOrder(Bidi.Levels(text, rightToLeft));

        string.Concat(order.Select(i => text[i] >= 'א' ? (char)('A' + text[i] - 'א') : text[i])).ShouldBe(visual.TrimEnd('>'));
    }

    [Fact]
    public void Numbers_after_arabic_letters_are_arabic_numbers() => Bidi.Levels("ا1", false).ShouldBe([1, 2]);

    [Theory]
    [InlineData("123 abc", false)]
    [InlineData("123 אבג abc", true)]
    [InlineData("123", null)]
    [InlineData("וזארה stands at level 2.", false)]
    [InlineData("PDF: כל התשובות", true)]
    public void Most_letters_decide_the_direction_and_the_first_where_they_are_even(string text, bool? rightToLeft) => Bidi.RunsRightToLeft(text).ShouldBe(rightToLeft);
}
