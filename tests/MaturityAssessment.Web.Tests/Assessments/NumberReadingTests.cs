using MaturityAssessment.Web.Components.Assessments;

namespace MaturityAssessment.Web.Tests.Assessments;

public class NumberReadingTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("12.5", 12.5)]
    [InlineData("12,5", 12.5)]
    [InlineData(",5", 0.5)]
    [InlineData("0,125", 0.125)]
    [InlineData("-3", -3)]
    [InlineData("\u22123,5", -3.5)]
    [InlineData("1,000", 1000)]
    [InlineData("1.000", 1)]
    [InlineData("1 000", 1000)]
    [InlineData("1\u00a0234\u00a0567,8", 1234567.8)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("12'345", 12345)]
    [InlineData("40 people", 40)]
    public void A_number_is_read_with_either_decimal_mark(string typed, double value) =>
        NumberReading.Of(typed, isPercentage: false, "people").ShouldBe(new NumberReading(value, null));

    [Theory]
    [InlineData("twelve")]
    [InlineData("1,2,3")]
    [InlineData("12 34")]
    [InlineData("1.2,3.4")]
    [InlineData("1e5")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("people")]
    [InlineData("--3")]
    [InlineData("NaN")]
    public void What_is_no_number_is_refused_with_how_to_mend_it(string typed)
    {
        var reading = NumberReading.Of(typed, isPercentage: false, "people");

        reading.Value.ShouldBeNull();
        reading.Fault.ShouldNotBeNull().ShouldContain("figures");
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("99,9 %", 99.9)]
    [InlineData("100%", 100)]
    public void A_percentage_may_carry_its_sign(string typed, double value) => NumberReading.Of(typed, isPercentage: true, "%").ShouldBe(new NumberReading(value, null));

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    public void A_percentage_lies_between_0_and_100(string typed) => NumberReading.Of(typed, isPercentage: true, "%").Fault.ShouldBe("Enter a percentage from 0 to 100.");

    [Fact]
    public void An_empty_field_is_no_answer_and_no_fault() => NumberReading.Of("  ", isPercentage: false, "").ShouldBe(new NumberReading(null, null));
}
