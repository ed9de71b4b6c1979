using Berrys.Pipeline.Ledgers;

namespace Berrys.Pipeline.Tests.Ledgers;

public sealed class LedgerAuthorTests
{
    [Test]
    public void On_a_machine_it_is_its_user() => Of().ShouldBe(new("arn", "ada", "laptop"));

    [Test]
    public void In_GitHub_Actions_it_is_who_started_the_run() =>
        Of(("GITHUB_RUN_ID", "42"), ("GITHUB_REPOSITORY", "berrys/platform"), ("GITHUB_SERVER_URL", "https://git.example.org"), ("GITHUB_ACTOR", "ada"), ("GITHUB_TRIGGERING_ACTOR", "bob"))
            .ShouldBe(new("arn", "bob", "https://git.example.org/berrys/platform/actions/runs/42"));

    [Test]
    public void What_is_empty_is_not_given() =>
        Of(("GITHUB_RUN_ID", "42"), ("GITHUB_REPOSITORY", "berrys/platform"), ("GITHUB_SERVER_URL", ""), ("GITHUB_ACTOR", ""))
            .ShouldBe(new("arn", null, "https://github.com/berrys/platform/actions/runs/42"));

    private static LedgerAuthor Of(params (string Name, string Value)[] variables) =>
        LedgerAuthor.Of("arn", name => variables.FirstOrDefault(variable => variable.Name == name).Value, "ada", "laptop");
}
