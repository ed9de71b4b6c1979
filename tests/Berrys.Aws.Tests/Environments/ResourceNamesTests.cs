using Berrys.Aws.Environments;
using Berrys.Pipeline.Rollouts;
using CsCheck;

namespace Berrys.Aws.Tests.Environments;

public sealed class ResourceNamesTests
{
    private static readonly ResourceNames Staging = new("staging");

    [TestCase("api-gateway", "staging-api-gateway-green")]
    public void Target_groups_are_named_after_their_service(string service, string expected) =>
        Staging.TargetGroup(service, Colour.Green).ShouldBe(expected);

    [Test]
    public void Target_groups_keep_to_the_rules_of_their_names_and_stay_apart() =>
        Gen.String[Gen.Char["abc-"], 1, 40].Where(name => !name.StartsWith('-') && !name.EndsWith('-')).Sample(service =>
        {
            var blue = Staging.TargetGroup(service, Colour.Blue);
            blue.Length.ShouldBeLessThanOrEqualTo(32);
            blue.ShouldNotEndWith("-");
            Staging.TargetGroup(service, Colour.Green).ShouldNotBe(blue);
            new ResourceNames("production").TargetGroup(service, Colour.Blue).ShouldNotBe(blue);
            Staging.TargetGroup(service + "x", Colour.Blue).ShouldNotBe(blue);
        });

    [Test]
    public void Other_names_say_what_they_are()
    {
        Staging.Host("models").ShouldBe("models.staging.internal");
        Staging.Template("models").ShouldBe("staging-models-template");
        ResourceNames.EcsService("models", Colour.Blue).ShouldBe("models-blue");
        ResourceNames.LedgerBucket("123456789012", "us-west-2").ShouldBe("berrys-ledger-123456789012-us-west-2");
    }
}
