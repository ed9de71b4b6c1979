using Berrys.Aws.Environments;
using Berrys.Pipeline.Environments;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Tests.Environments;

public sealed class ServiceRouteTests
{
    private static readonly EnvironmentPlan Plan = new("staging",
    [
        new() { Name = "gateway", HealthPath = "/health", IsEntry = true },
        new() { Name = "models", HealthPath = "/health" },
    ]);

    private static readonly EnvironmentAddresses Addresses = new("127.0.0.1:1", "127.0.0.1:2");

    [Test]
    public void The_entry_is_reached_as_users_reach_it()
    {
        using var request = ServiceRoute.Of(Plan, Addresses, "gateway", null)!.Get("/version");

        request.RequestUri.ShouldBe(new Uri("http://127.0.0.1:1/version"));
        request.Headers.Host.ShouldBeNull();
        request.Headers.ShouldBeEmpty();
    }

    [Test]
    public void Others_are_reached_by_name_and_a_colour_by_its_header()
    {
        using var request = ServiceRoute.Of(Plan, Addresses, "models", Colour.Green)!.Get("/version");

        request.RequestUri.ShouldBe(new Uri("http://127.0.0.1:2/version"));
        request.Headers.Host.ShouldBe("models.staging.internal");
        request.Headers.GetValues("X-Berrys-Colour").ShouldBe(["green"]);
    }

    [Test]
    public void What_is_out_of_reach_has_no_route() =>
        ServiceRoute.Of(Plan, Addresses with { Internal = "" }, "models", null).ShouldBeNull();
}
