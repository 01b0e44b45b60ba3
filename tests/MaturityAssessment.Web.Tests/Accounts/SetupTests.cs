using System.Net;
using MaturityAssessment.Application.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Accounts;

public class SetupTests
{
    [Fact]
    public async Task A_fresh_installation_is_set_up_once_with_the_code_from_its_log()
    {
        await using var product = new FreshProduct();
        var visitor = product.Visit();
        await visitor.Open("/");
        (await visitor.Open(visitor.LeadsTo.ShouldNotBeNull())).QuerySelector("a[href='/setup']").ShouldNotBeNull();
        var code = product.Services.GetRequiredService<SetupCode>().Value;
        product.Log.ShouldContain(l => l.StartsWith("Warning", StringComparison.Ordinal) && l.Contains(code, StringComparison.Ordinal));

        var form = await visitor.Open("/setup");
        var refused = await visitor.Submit(form, Filled("AAAA-BBBB-CCCC-DDDD"));
        refused.Text(".error-summary").ShouldContain("The setup code is not right");

        var late = visitor.Copy();
        await visitor.Submit(refused, Filled(code));
        visitor.LeadsTo.ShouldBe("/");
        (await visitor.Open("/")).Text("header").ShouldContain("Republic of Test");
        (await visitor.Open("/admin/units")).Text().ShouldContain("Ministry of One");

        await visitor.Open("/setup");
        visitor.Status().ShouldBe(HttpStatusCode.NotFound);
        await late.Submit(form, Filled(code));
        late.LeadsTo.ShouldBe("/account/sign-in");
        await product.Change(async db => (await db.Tenants.CountAsync()).ShouldBe(1));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_each_field_and_nothing_is_made()
    {
        await using var product = new FreshProduct();
        var visitor = product.Visit();

        var page = await visitor.Submit(await visitor.Open("/setup"), ("Input.Code", product.Services.GetRequiredService<SetupCode>().Value), ("Input.Email", "not an address"));

        page.Text("#Organisation-error").ShouldContain("Enter the name of the organisation");
        page.Text("#Email-error").ShouldContain("like name@example.org");
        page.Text("#Password-error").ShouldContain("Choose a password");
        (await product.Send(null, new GetSetupState())).IsNeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_who_set_up_at_the_same_moment_do_not_both_succeed()
    {
        await using var product = new FreshProduct();
        var code = product.Services.GetRequiredService<SetupCode>().Value;

        var attempts = await Task.WhenAll(Enumerable.Range(0, 4).Select(async n =>
        {
            try
            {
                await product.Send(null, new CreateFirstTenant(code, $"Organisation {n}", [], "Ada", $"ada{n}@valdria.example", Product.Password));
                return 1;
            }
            catch (Application.Pipeline.NotFoundException)
            {
                return 0;
            }
        }));

        attempts.Sum().ShouldBe(1);
    }

    private static (string, string)[] Filled(string code) =>
    [
        ("Input.Code", code), ("Input.Organisation", "Republic of Test"), ("Input.Units", "Ministry of One\r\nMinistry of Two\r\n\r\n"),
        ("Input.Name", "Ada Vance"), ("Input.Email", "ada@test.example"), ("Input.Password", Product.Password),
    ];
}
