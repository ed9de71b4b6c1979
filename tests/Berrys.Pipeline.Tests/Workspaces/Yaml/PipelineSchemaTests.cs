using System.Text.Json;
using Berrys.Pipeline.Tests.Golden;
using Berrys.Pipeline.Workspaces.Yaml;
using NJsonSchema;

namespace Berrys.Pipeline.Tests.Workspaces.Yaml;

public class PipelineSchemaTests
{
    private const string SchemaFile = "schema/pipeline.schema.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Test]
    public void The_published_schema_has_the_validators_keys_types_and_patterns() =>
        (SchemaOfShape.Document(PipelineShape.Root()).ToJsonString(Readable) + "\n").ShouldBeIn(SchemaFile);

    [TestCase("")]
    [TestCase("checks:\nimages:\n")]
    [TestCase("services: {billing: , api-gateway: {uses: [models, shared/utils], image: false, context: ., path: services/api-gateway}}")]
    [TestCase("services: {'prüfung der dinge': {path: apps/prüfung}}")]
    [TestCase("checks: {type-check: {run: mypy app, inputs: ['**/*.py', '!tests/**', ../../x], outputs: [out/report], deadline: 90s}}")]
    [TestCase("checks: {A: {run: 'sh -c \"a | b\"', env: {A: x, B: 1, C: true, D: }, services: [billing, shared/models]}}")]
    [TestCase("checks: {a1-b2: {run: x, env: [HOME, PATH]}}")]
    [TestCase("coverage: {minimum: 0, services: {billing: 99.5}}")]
    [TestCase("deadlines: {lint: 99999s, unit-test: 9999m, build-images: 99h, integration-test: 1s}")]
    [TestCase("images: {name: 'reg.example:5000/a/b-c__d.e', build-args: {A: 1}, platform: linux/arm/v7}")]
    [TestCase("images: {size-budget: 999999GiB, ignore-unfixed: true}")]
    [TestCase("python: {version: '3.10', packages: {PyYAML: python3-yaml, 'zope.interface': python3-zope.interface}}")]
    [TestCase("integration-test: {service: test}")]
    [TestCase("deployment: {entry: api-gateway}")]
    [TestCase("services: {billing: {health: /health/ready, count: 2}}")]
    [TestCase("gate: {thresholds: {bandit: high, secrets: any, snyk: never}, only-new: true, only-fixable: false, sarif: [{file: a/b.sarif, scanner: semgrep}, {file: c.sarif}]}")]
    [TestCase("gate: \nwaivers: ")]
    [TestCase("waivers: [{id: B307, reason: r, owner: o, expires: 2027-01-31}, {id: CVE-2021-1, service: shared/models, path: a/b, reason: r, owner: o, expires: '2027-01-31'}]")]
    [TestCase("signing: {public-keys: [compose.yml], required: true}")]
    [TestCase("images:\r\n  name: a\r\nchecks:\r\n  a:\r\n    run: |\r\n      x y\r\n")]
    public void Both_take(string text)
    {
        SchemaErrors(text).ShouldBeEmpty();
        PipelineFileTests.Parse(text).ShouldNotBeNull();
    }

    [TestCase("check: {}")]
    [TestCase("[]")]
    [TestCase("text")]
    [TestCase("services: []")]
    [TestCase("services: {a/b: {}}")]
    [TestCase("services: {.hidden: {}}")]
    [TestCase("services: {billing: {dockerfile: /etc/passwd}}")]
    [TestCase("services: {billing: {context: ../other}}")]
    [TestCase("services: {billing: {context: a/../../b}}")]
    [TestCase("services: {billing: {path: 'C:/x'}}")]
    [TestCase("services: {billing: {uses: models}}")]
    [TestCase("services: {billing: {uses: [1]}}")]
    [TestCase("services: {billing: {image: no}}")]
    [TestCase("services: {billing: {port: 8000}}")]
    [TestCase("checks: {a: }")]
    [TestCase("checks: {a: {inputs: ['*']}}")]
    [TestCase("checks: {a: {run: ''}}")]
    [TestCase("checks: {a: {run: [mypy, app]}}")]
    [TestCase("checks: {a: {run: 1}}")]
    [TestCase("checks: {a-: {run: x}}")]
    [TestCase("checks: {a_b: {run: x}}")]
    [TestCase("checks: {aB: {run: x}}")]
    [TestCase("checks: {a: {run: x, inputs: ['/abs']}}")]
    [TestCase("checks: {a: {run: x, inputs: ['!!a']}}")]
    [TestCase("checks: {a: {run: x, outputs: ['*.xml']}}")]
    [TestCase("checks: {a: {run: x, outputs: [../x]}}")]
    [TestCase("checks: {a: {run: x, env: {1A: x}}}")]
    [TestCase("checks: {a: {run: x, env: {A: [x]}}}")]
    [TestCase("checks: {a: {run: x, env: [A=1]}}")]
    [TestCase("checks: {a: {run: x, env: text}}")]
    [TestCase("checks: {a: {run: x, deadline: 0s}}")]
    [TestCase("checks: {a: {run: x, deadline: 10}}")]
    [TestCase("checks: {a: {run: x, deadline: 1h30m}}")]
    [TestCase("coverage: {minimum: -1}")]
    [TestCase("coverage: {minimum: 100.1}")]
    [TestCase("coverage: {minimum: '80'}")]
    [TestCase("coverage: {minimum: 80%}")]
    [TestCase("deadlines: {lints: 1s}")]
    [TestCase("deadlines: {lint: 100000s}")]
    [TestCase("images: {name: 'Upper/Case'}")]
    [TestCase("images: {name: 'a:latest'}")]
    [TestCase("images: {build-args: {A: }}")]
    [TestCase("images: {platform: amd64}")]
    [TestCase("images: {size-budget: 500}")]
    [TestCase("images: {size-budget: 0MB}")]
    [TestCase("images: {size-budget: 1.5GB}")]
    [TestCase("images: {ignore-unfixed: yes}")]
    [TestCase("python: {version: 3.10}")]
    [TestCase("python: {version: '3'}")]
    [TestCase("python: {packages: {a: Upper}}")]
    [TestCase("integration-test: {service: }")]
    [TestCase("deployment: {entry: a/b}")]
    [TestCase("gate: {thresholds: {Bandit: high}}")]
    [TestCase("gate: {thresholds: {bandit: severe}}")]
    [TestCase("gate: {only-new: 'yes'}")]
    [TestCase("gate: {sarif: [a.sarif]}")]
    [TestCase("gate: {sarif: [{scanner: semgrep}]}")]
    [TestCase("gate: {sarif: [{file: ../a.sarif}]}")]
    [TestCase("waivers: {B307: {reason: r, owner: o, expires: 2027-01-31}}")]
    [TestCase("waivers: [{id: B307, owner: o, expires: 2027-01-31}]")]
    [TestCase("waivers: [{id: B307, reason: r, expires: 2027-01-31}]")]
    [TestCase("waivers: [{id: B307, reason: r, owner: o}]")]
    [TestCase("waivers: [{id: B307, reason: r, owner: o, expires: 31.1.2027}]")]
    [TestCase("waivers: [{id: B307, reason: r, owner: o, expires: 2027-13-01}]")]
    [TestCase("waivers: [{id: B3 07, reason: r, owner: o, expires: 2027-01-31}]")]
    [TestCase("services: {billing: {health: health}}")]
    [TestCase("services: {billing: {count: 0}}")]
    [TestCase("integration-test: test")]
    [TestCase("signing: {public-keys: [../release.pem]}")]
    [TestCase("signing: {public-keys: release.pem}")]
    [TestCase("signing: {required: 'yes'}")]
    [TestCase("signing: {key: release.pem}")]
    public void Both_refuse(string text)
    {
        SchemaErrors(text).ShouldNotBeEmpty();
        PipelineFileTests.Errors(text).ShouldNotBeEmpty();
    }

    [Test]
    public void The_page_explains_every_key()
    {
        var page = File.ReadAllText(Repository.At("docs/pipeline-yaml.md"));

        Keys(PipelineShape.Root()).Where(key => !page.Contains($"`{key}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Test]
    public void The_pages_example_is_a_valid_pipeline()
    {
        var page = File.ReadAllText(Repository.At("docs/pipeline-yaml.md"));
        var example = page.Split("```yaml\n")[1].Split("```")[0];

        SchemaErrors(example).ShouldBeEmpty();
        PipelineFileTests.Parse(example).Checks.ShouldNotBeEmpty();
        Keys(PipelineShape.Root()).Where(key => !example.Contains($"{key}:", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Keys(Shape shape) => shape switch
    {
        SectionShape section => section.Keys.SelectMany(key => Keys(key.Value).Prepend(key.Name)),
        MapShape map => Keys(map.Value),
        ListShape list => Keys(list.Item),
        _ => [],
    };

    private static ICollection<string> SchemaErrors(string text)
    {
        var schema = JsonSchema.FromJsonAsync(File.ReadAllText(Repository.At(SchemaFile))).GetAwaiter().GetResult();
        return [.. schema.Validate(JsonOfYaml.Parse(text)?.ToJsonString() ?? "null").Select(error => error.ToString())];
    }
}
