using System.Text.Json;
using Amazon;
using Amazon.Runtime.Endpoints;
using Berrys.Aws.Core;

namespace Berrys.Aws.Tests.Contracts;

/// <summary>Host names against botocore's endpoint rules.</summary>
[TestFixture]
public sealed class EndpointContractTests
{
    [Test]
    public async Task Endpoints_are_those_of_botocore()
    {
        var configs = typeof(AwsClients).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ServiceConfig))).Select(type => (ServiceConfig)Activator.CreateInstance(type)!).ToList();
        configs.Count.ShouldBe(9);
        var answers = JsonSerializer.Deserialize<List<Answer>>(await Botocore.RunAsync($$"""
            import botocore.session, botocore.config, json
            session = botocore.session.Session()
            answers = []
            for service in [{{string.Join(", ", configs.Select(config => $"'{Botocore.Name(config.Service.ServiceId)}'"))}}]:
                for region, fips, dual in [('eu-central-1', False, False), ('us-west-2', False, False), ('cn-north-1', False, False), ('us-west-2', True, False), ('us-west-2', False, True), ('us-west-2', True, True)]:
                    config = botocore.config.Config(use_fips_endpoint=fips, use_dualstack_endpoint=dual)
                    client = session.create_client(service, region_name=region, config=config, aws_access_key_id='x', aws_secret_access_key='x')
                    answers.append({'Service': service, 'Region': region, 'Fips': fips, 'Dual': dual, 'Url': client._ruleset_resolver.construct_endpoint(client.meta.service_model.operation_model(client.meta.service_model.operation_names[0]), {}, {}).url})
            print(json.dumps(answers))
            """))!;
        answers.Count.ShouldBe(54);

        var wrong = new List<string>();
        foreach (var answer in answers)
        {
            var config = (ServiceConfig)Activator.CreateInstance(configs.Single(config => Botocore.Name(config.Service.ServiceId) == answer.Service).GetType())!;
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(answer.Region);
            config.UseFIPSEndpoint = answer.Fips;
            config.UseDualstackEndpoint = answer.Dual;
            config.IgnoreConfiguredEndpointUrls = true;
            var ours = config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(null)).URL.TrimEnd('/');
            if (ours != answer.Url)
                wrong.Add($"{answer}: {ours}");
        }

        wrong.ShouldBeEmpty();
    }

    private sealed record Answer(string Service, string Region, bool Fips, bool Dual, string Url);
}
