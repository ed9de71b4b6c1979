using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Ecs.Operations;

/// <summary>The actions on the account's settings and on capacity providers: there is Fargate and nothing else.</summary>
internal sealed class AccountOperations : IEcsOperations
{
    private static readonly string[] Providers = ["FARGATE", "FARGATE_SPOT"];
    private readonly ConcurrentDictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["serviceLongArnFormat"] = "enabled",
        ["taskLongArnFormat"] = "enabled",
        ["containerInstanceLongArnFormat"] = "enabled",
        ["awsvpcTrunking"] = "disabled",
        ["containerInsights"] = "disabled",
        ["tagResourceAuthorization"] = "off",
    };

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Func<EcsRequest, JsonObject>> Actions => new Dictionary<string, Func<EcsRequest, JsonObject>>
    {
        ["PutAccountSetting"] = Put,
        ["PutAccountSettingDefault"] = Put,
        ["ListAccountSettings"] = List,
        ["DescribeCapacityProviders"] = DescribeCapacityProviders,
    };

    private JsonObject Put(EcsRequest request)
    {
        var name = request.RequiredText("name");
        _settings[name] = request.RequiredText("value");
        return new JsonObject { ["setting"] = Setting(name) };
    }

    private JsonObject List(EcsRequest request) => new()
    {
        ["settings"] = EcsJson.ToArray(_settings.Keys.Order(StringComparer.Ordinal)
            .Where(name => request.Text("name") is null || request.Text("name") == name)
            .Select(Setting)),
    };

    private JsonObject Setting(string name) => new()
    {
        ["name"] = name,
        ["value"] = _settings[name],
        ["principalArn"] = $"arn:aws:iam::{RehearsalSettings.Account}:root",
        ["type"] = "user",
    };

    private static JsonObject DescribeCapacityProviders(EcsRequest request)
    {
        var names = request.Texts("capacityProviders") is { Count: > 0 } given ? given.Select(EcsArn.Last).ToList() : [.. Providers];
        return new JsonObject
        {
            ["capacityProviders"] = EcsJson.ToArray(names.Where(Providers.Contains).Select(name => new JsonObject
            {
                ["capacityProviderArn"] = $"{EcsArn.Prefix(request.Region)}:capacity-provider/{name}",
                ["name"] = name,
                ["status"] = "ACTIVE",
                ["tags"] = new JsonArray(),
            })),
            ["failures"] = EcsJson.ToArray(names.Where(name => !Providers.Contains(name))
                .Select(name => EcsJson.Failure($"{EcsArn.Prefix(request.Region)}:capacity-provider/{name}"))),
        };
    }
}
