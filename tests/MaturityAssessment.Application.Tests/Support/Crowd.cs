using System.Globalization;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Tests.Support;

/// <summary>Many agencies with their answers, put into the database at once by the domain's own rules.</summary>
public static class Crowd
{
    /// <summary>One agency's answers, as cells of an answer table.</summary>
    public sealed record Answers(OrganisationalUnit Unit, IReadOnlyDictionary<string, string> Cells, bool IsSubmitted = true);

    public static async Task<OrganisationalUnit> UnitAsync(World world, string name, OrganisationalUnit? parent = null, string sector = "", int? staff = null) =>
        (await UnitsAsync(world, [OrganisationalUnit.Create(world.Tenant, parent?.Id, name, sector, staff)]))[0];

    public static Task<IReadOnlyList<OrganisationalUnit>> UnitsAsync(World world, IReadOnlyList<OrganisationalUnit> units) => world.Look(async db =>
    {
        db.AddRange(units);
        await db.SaveChangesAsync();
        return units;
    });

    public static async Task<AssessmentId> SubmitAsync(World world, OrganisationalUnit unit, double? x, double? y, string cycle = "2026", MaturityModel? model = null) =>
        (await AddAsync(world, model ?? PairModel.First, cycle, [Pair(unit, x, y)]))[0];

    public static Answers Pair(OrganisationalUnit unit, double? x, double? y, bool isSubmitted = true)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (question, value) in new[] { ("X.1.1", x), ("Y.1.1", y) })
        {
            if (value is { } number)
            {
                cells.Add(question, number.ToString(CultureInfo.InvariantCulture));
            }
        }

        return new(unit, cells, isSubmitted);
    }

    public static Task<IReadOnlyList<AssessmentId>> AddAsync(World world, MaturityModel model, string cycle, IReadOnlyList<Answers> agencies) => world.Look(async db =>
    {
        world.Clock.Advance(TimeSpan.FromDays(1));
        var now = world.Clock.GetUtcNow().UtcDateTime;
        var ids = new List<AssessmentId>();
        foreach (var agency in agencies)
        {
            var assessment = Assessment.Start(world.Tenant, agency.Unit.Id, model, cycle, null, world.Lead.Id, now);
            var answers = agency.Cells.Select(cell =>
            {
                var answer = Answer.For(assessment, cell.Key);
                answer.Give(cell.Value, "", world.Lead.Id, now);
                return answer;
            }).ToList();
            db.Add(assessment);
            db.AddRange(answers);
            if (agency.IsSubmitted)
            {
                var found = new AnsweredAssessment(assessment, model, agency.Unit.Name, null, answers, []);
                assessment.Submit([], world.Lead.Id, now);
                db.Add(Submission.Of(assessment, "{}", found.Card, world.Lead.Id, now));
            }

            ids.Add(assessment.Id);
        }

        await db.SaveChangesAsync();
        return (IReadOnlyList<AssessmentId>)ids;
    });
}
