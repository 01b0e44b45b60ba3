using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Tests.Languages;

/// <summary>What the planner and the benchmark say in English, in the language of the report.</summary>
public class RetellingTests
{
    [Theory]
    [InlineData("It costs 1,250,000, and 450,000.5 of the budget is left.", "Elle coûte 1 250 000, et il reste 450 000,5 du budget.")]
    [InlineData("With what it depends on it takes 4 quarters, and the plan has 2.", "Avec ce dont elle dépend, elle dure 4 trimestres, et le plan en compte 2.")]
    [InlineData("It depends on B (Open data), which takes 1 quarter, which does not fit into quarters 3 to 5.", "Elle dépend de B (Open data). Pour cette dernière : elle dure 1 trimestre, ce qui ne tient pas dans les trimestres 3 à 5.")]
    [InlineData("It takes 1 quarter and cannot start before Q3 2027, which does not fit into Q4 2026 to Q2 2027.", "Elle dure 1 trimestre et ne peut pas commencer avant le T3 2027, ce qui ne tient pas dans la période T4 2026 – T2 2027.")]
    [InlineData("It needs 1.5 people for legal people in every quarter, and there is 1.", "Elle demande 1,5 personnes pour legal people chaque trimestre, et il y en a 1.")]
    [InlineData("It needs 1 person for legal in every quarter, and there are 0.", "Elle demande 1 personne pour legal chaque trimestre, et il y en a 0.")]
    [InlineData("It is pinned to quarter 2, and what it depends on is not finished before quarter 4.", "Elle est fixée au trimestre 2, et ce dont elle dépend n’est pas achevé avant le trimestre 4.")]
    [InlineData("It depends on Q-01 (Open data), which must not be in the plan.", "Elle dépend de Q-01 (Open data), qui ne doit pas figurer dans le plan.")]
    [InlineData("It depends on B (Open data), which must not be in the plan.", "Elle dépend de B (Open data), qui ne doit pas figurer dans le plan.")]
    [InlineData("Sector: 1,000 shops", "Secteur : 1,000 shops")]
    [InlineData("Staff: 1,000 to 4,999", "Effectif : de 1 000 à 4 999")]
    [InlineData("in the lower quarter", "dans le quart inférieur")]
    public void A_known_shape_is_said_in_French(string english, string french) =>
        Words.French.Retold(english).ShouldNotBeNull().Replace('\u202f', ' ').Replace('\u00a0', ' ').ShouldBe(french);

    [Fact]
    public void What_nobody_knows_is_left_to_be_said_as_it_is() => Words.French.Retold("The moon is full.").ShouldBeNull();

    [Fact]
    public void In_English_nothing_changes() => Words.English.Retold("It takes 4 quarters, and the plan has 2.").ShouldBe("It takes 4 quarters, and the plan has 2.");
}
