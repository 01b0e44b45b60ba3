using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Domain.Tests.Assessments;

public class VerificationCodeTests
{
    // SHA-256 of "abc": its first ten bytes are ba7816bf8f01cfea4141
    private const string Hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void It_is_the_first_eighty_bits_in_the_base_that_people_can_read_out() =>
        VerificationCode.Of(Hash).ToString().ShouldBe("Q9W1-DFWF-077Y-MGA1");

    [Theory]
    [InlineData("Q9W1-DFWF-077Y-MGA1")]
    [InlineData("q9w1dfwf077ymga1")]
    [InlineData("  Q9W1 DFWF 077Y MGA1\t")]
    [InlineData("Q9WI–DFWF–O77Y–MGAL")]
    [InlineData("q9wl-dfwf-o77y-mgai")]
    public void It_is_read_however_people_type_it(string typed)
    {
        VerificationCode.TryParse(typed, out var code).ShouldBeTrue();

        code.ShouldBe(VerificationCode.Of(Hash));
        Hash.ShouldStartWith(code.HexPrefix);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Q9W1-DFWF-077Y-MGA")]
    [InlineData("Q9W1-DFWF-077Y-MGA12")]
    [InlineData("Q9W1-DFWF-077Y-MGAU")]
    [InlineData("Q9W1-DFWF-077Y-MG%1")]
    [InlineData("Q9W1-DFWF-077Y-MGÄ1")]
    public void What_is_no_code_is_not_taken_for_one(string? typed) => VerificationCode.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void Every_fingerprint_comes_back_from_its_code()
    {
        var random = new Random(20261124);
        var bytes = new byte[32];
        for (var i = 0; i < 2_000; i++)
        {
            random.NextBytes(bytes);
            var hash = Convert.ToHexStringLower(bytes);

            VerificationCode.TryParse(VerificationCode.Of(hash).ToString(), out var code).ShouldBeTrue();

            code.HexPrefix.ShouldBe(hash[..VerificationCode.HexLength]);
        }
    }

    [Fact]
    public void A_fingerprint_that_is_none_is_a_mistake_of_the_caller() => Should.Throw<ArgumentException>(() => VerificationCode.Of("not a hash at all, surely"));
}
