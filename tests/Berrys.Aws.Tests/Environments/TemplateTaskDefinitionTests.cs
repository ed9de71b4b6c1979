using Berrys.Aws.Environments;
using Berrys.Pipeline.Environments;

namespace Berrys.Aws.Tests.Environments;

public sealed class TemplateTaskDefinitionTests
{
    private static readonly ServicePlan Service = new() { Name = "coordinator", HealthPath = "/health", UsesDatabase = true, Knows = ["model-store"] };

    private static readonly TemplateInputs Inputs = new(new("staging"), "123456789012", "us-west-2", "172.20.0.1:20081", "arn:secret");

    [Test]
    public void Says_everything_but_the_image_and_the_release()
    {
        var template = TemplateTaskDefinition.Of(Service, Inputs);

        template.Family.ShouldBe("staging-coordinator-template");
        var container = template.ContainerDefinitions.ShouldHaveSingleItem();
        container.Image.ShouldBe(TemplateTaskDefinition.Image);
        container.Environment!.ToDictionary(variable => variable.Name!, variable => variable.Value).ShouldBe(new Dictionary<string, string?>
        {
            ["AUTO_MIGRATE"] = "1",
            ["MODEL_STORE_URL"] = "http://model-store.staging.internal:20081",
        });
        container.Secrets.ShouldHaveSingleItem().ValueFrom.ShouldBe("arn:secret");
        container.LogConfiguration!.Options!["awslogs-group"].ShouldBe("/berrys/staging/coordinator");
    }

    [Test]
    public void A_load_balancer_at_the_usual_port_needs_none_in_urls() =>
        TemplateTaskDefinition.Of(Service, Inputs with { InternalAddress = "internal.example" }).ContainerDefinitions![0].Environment!
            .Single(variable => variable.Name == "MODEL_STORE_URL").Value.ShouldBe("http://model-store.staging.internal");

    [Test]
    public void Its_label_tells_changes_apart()
    {
        Label(Service, Inputs).ShouldBe(Label(Service, Inputs));
        Label(Service with { Knows = [] }, Inputs).ShouldNotBe(Label(Service, Inputs));
        Label(Service, Inputs with { DatabaseUrl = "arn:other" }).ShouldNotBe(Label(Service, Inputs));
    }

    private static string Label(ServicePlan service, TemplateInputs inputs) =>
        TemplateTaskDefinition.Of(service, inputs).ContainerDefinitions![0].DockerLabels!.Values.Single();
}
