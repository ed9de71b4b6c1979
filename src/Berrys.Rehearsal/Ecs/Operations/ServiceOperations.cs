using System.Text.Json;
using System.Text.Json.Nodes;
using Berrys.Rehearsal.Ecs.Running;
using Berrys.Rehearsal.Ecs.State;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>The actions on services. They only write down what shall be; the scheduler does it.</summary>
/// <param name="store">ECS's state.</param>
/// <param name="lookup">Finds what calls name.</param>
/// <param name="time">The clock.</param>
internal sealed class ServiceOperations(EcsStore store, EcsLookup lookup, TimeProvider time) : IEcsOperations
{
    private readonly Lock _creating = new();

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<EcsRequest, JsonObject>> Actions => new Dictionary<string, Func<EcsRequest, JsonObject>>
    {
        ["CreateService"] = Create,
        ["UpdateService"] = Update,
        ["DeleteService"] = Delete,
        ["DescribeServices"] = Describe,
        ["ListServices"] = List,
    };

    private JsonObject Create(EcsRequest request)
    {
        var cluster = lookup.Cluster(request);
        var name = request.RequiredText("serviceName");
        var arn = EcsLookup.ArnIn(cluster, "service", name);
        lock (_creating)
        {
            if (store.Services.Find(arn) is { Status: not "INACTIVE" } same)
                return request.Text("clientToken") is { } token && same.ClientToken == token ? Answer(same) : throw Duplicate(same);
            var definition = lookup.UsableTaskDefinition(request, request.RequiredText("taskDefinition"));
            var members = ServiceMembers.New(request);
            ServiceMembers.CheckNetwork(definition, members["networkConfiguration"]);
            var now = time.GetUtcNow();
            var service = new EcsService(arn, name, cluster.Arn, now)
            {
                DesiredCount = Count(request) ?? 0,
                TaskDefinitionArn = definition.Arn,
                Members = JsonSerializer.SerializeToElement(members),
                Rules = ServiceMembers.RulesOf(members),
                Targets = ServiceMembers.TargetsOf(members, definition),
                ClientToken = request.Text("clientToken"),
                Tags = request.Element("tags"),
            }.WithPrimary(new EcsDeployment(ServiceScheduler.NewDeploymentId(), definition.Arn, now));
            store.Services.Put(service);
            return Answer(service);
        }
    }

    private JsonObject Update(EcsRequest request)
    {
        var arn = lookup.ActiveService(request).Arn;
        return Answer(store.Services.Update(arn, service =>
        {
            var definition = request.Text("taskDefinition") is { } reference
                ? lookup.UsableTaskDefinition(request, reference)
                : lookup.TaskDefinition(request.Region, service!.TaskDefinitionArn)!;
            var (members, redeploys) = ServiceMembers.Changed(service!.Members, request);
            ServiceMembers.CheckNetwork(definition, members["networkConfiguration"]);
            var changed = service with
            {
                DesiredCount = Count(request) ?? service.DesiredCount,
                Members = JsonSerializer.SerializeToElement(members),
                Rules = ServiceMembers.RulesOf(members),
                Targets = ServiceMembers.TargetsOf(members, definition),
                Steady = false,
            };
            return redeploys || request.Flag("forceNewDeployment") || definition.Arn != service.TaskDefinitionArn
                ? changed.WithPrimary(new EcsDeployment(ServiceScheduler.NewDeploymentId(), definition.Arn, time.GetUtcNow()))
                : changed;
        })!);
    }

    private JsonObject Delete(EcsRequest request)
    {
        var found = lookup.Service(request);
        if (found.Status == "INACTIVE")
            throw new AwsException("ServiceNotFoundException", "Service not found.");
        if (found.DesiredCount > 0 && !request.Flag("force"))
            throw new AwsException("InvalidParameterException", "The service cannot be stopped while it is scaled above 0.");
        return Answer(store.Services.Update(found.Arn, service => service! with { Status = "DRAINING", DesiredCount = 0 })!);
    }

    private JsonObject Describe(EcsRequest request)
    {
        var cluster = lookup.Cluster(request);
        var found = request.Texts("services").Select(name => EcsLookup.ArnIn(cluster, "service", name)).Select(arn => (Arn: arn, Service: store.Services.Find(arn))).ToList();
        if (found.Count == 0)
            throw new AwsException("InvalidParameterException", "Services cannot be empty.");
        return new JsonObject
        {
            ["services"] = EcsJson.ToArray(found.Where(item => item.Service is not null).Select(item =>
                ServiceJson.Of(item.Service!, store.TasksOf(item.Arn), request.Includes("TAGS")))),
            ["failures"] = EcsJson.ToArray(found.Where(item => item.Service is null).Select(item => EcsJson.Failure(item.Arn))),
        };
    }

    private JsonObject List(EcsRequest request)
    {
        var cluster = lookup.Cluster(request);
        var (launchType, strategy) = (request.Text("launchType"), request.Text("schedulingStrategy"));
        return request.Page(
            "serviceArns",
            store.Services.Items.Values
                .Where(item => item.ClusterArn == cluster.Arn && item.Status != "INACTIVE" && Has(item, "launchType", launchType) && Has(item, "schedulingStrategy", strategy))
                .Select(item => item.Arn),
            standard: 10);
    }

    private static bool Has(EcsService service, string member, string? value) =>
        value is null || (service.Members.TryGetProperty(member, out var own) && own.GetString() == value);

    private static int? Count(EcsRequest request) => request.Number("desiredCount") is { } count and < 0
        ? throw new AwsException("InvalidParameterException", $"Desired count can not be negative: {count}.")
        : request.Number("desiredCount");

    private static AwsException Duplicate(EcsService service) => new("InvalidParameterException", service.Status == "DRAINING"
        ? "Unable to Start a service that is still Draining."
        : "Creation of service was not idempotent.");

    private JsonObject Answer(EcsService service) => new() { ["service"] = ServiceJson.Of(service, store.TasksOf(service.Arn), tags: true) };
}
