using System.Net;
using System.Net.Sockets;
using System.Text;
using Berrys.Rehearsal.LoadBalancing.Model;
using CsCheck;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>HAProxy chooses the rule that AWS's guide says.</summary>
public sealed class RuleMatchingTests
{
    private const int Sets = 40;
    private const int RequestsPerSet = 25;

    private static readonly Gen<string> Text = Gen.Char["abA1.-_"].Array[1, 4].Select(letters => new string(letters));
    private static readonly Gen<string> Pattern = Gen.Char["abA1.*?_"].Array[1, 4].Select(letters => new string(letters));

    private static readonly Gen<RuleCondition> Condition = Gen.OneOf(
        Pattern.Array[1, 3].Select(values => Samples.When("host-header", values)),
        Pattern.Array[1, 3].Select(values => Samples.When("path-pattern", [.. values.Select(value => "/" + value)])),
        Pattern.Array[1, 2].Select(values => Samples.Header("X-Kind", values)),
        OneOf("GET", "POST", "PURGE").Array[1, 2].Select(values => Samples.When("http-request-method", values)),
        Gen.Select(Gen.OneOf(Pattern, Gen.Const((string)null!)), Pattern).Array[1, 2].Select(pairs => Samples.Query([.. pairs.Select(pair => ((string?)pair.Item1, pair.Item2))])),
        OneOf("127.0.0.0/8", "10.0.0.0/8", "127.0.0.1/32", "126.0.0.0/7", "127.0.0.2/31").Select(range => Samples.When("source-ip", range)));

    private static readonly Gen<Rule[]> Rules = Condition.Array[1, 3].Array[1, 6].Select(sets => sets
        .Select((conditions, index) => Samples.Rule(index + 1, Samples.Answer(200, $"{index + 1}"), [.. conditions.DistinctBy(condition => condition.Field)]))
        .Append(Samples.Default(Samples.Answer(200, "default"))).ToArray());

    private static readonly Gen<SampleRequest> Request = Gen.Select(
        OneOf("GET", "POST"), Text, Text, Gen.Select(Text, Text).Array[0, 2], Text.Array[0, 2],
        (method, host, path, query, headers) => new SampleRequest(
            method, host, "/" + path, string.Join('&', query.Select(pair => $"{pair.Item1}={pair.Item2}")),
            [.. headers.Select(value => ("X-Kind", value))]));

    [Test]
    public async Task The_rule_that_answers_is_the_one_that_the_reference_finds()
    {
        var sets = Rules.Array[Sets].Single();
        var requests = Request.Array[RequestsPerSet].Array[Sets].Single();
        await using var rehearsal = await TestRehearsal.StartAsync(LoadBalancerState.Empty);
        var matched = 0;
        for (var set = 0; set < Sets; set++)
        {
            await rehearsal.ChangeAsync(new([Samples.Balancer("rules", [.. sets[set]])], []));
            foreach (var request in requests[set])
            {
                var found = await AskAsync(rehearsal.Url("rules"), request);
                var expected = ReferenceMatcher.Match(sets[set], request);
                matched += expected == "default" ? 0 : 1;
                found.ShouldBe(expected, $"{request} {string.Join(' ', request.Headers)}\n{string.Join('\n', sets[set].Select(Describe))}");
            }
        }
        // Not a test of the default rule alone.
        matched.ShouldBeGreaterThan(Sets * RequestsPerSet / 5);
    }

    [Test]
    public async Task Values_are_taken_literally()
    {
        string[] values = ["/a b", "/a\\*", "/(x)[y]{z}+^$|;<#%\"'", "/ü", "/a.c"];
        var rules = values.Select((value, index) => Samples.Rule(index + 1, Samples.Answer(200, $"{index + 1}"), Samples.When("path-pattern", value)))
            .Append(Samples.Default(Samples.Answer(404, "default")));
        await using var rehearsal = await TestRehearsal.StartAsync(new([Samples.Balancer("rules", [.. rules])], []));
        (await AskAsync(rehearsal.Url("rules"), new("GET", "x", "/a*", "", []))).ShouldBe("2");
        (await AskAsync(rehearsal.Url("rules"), new("GET", "x", "/ab", "", []))).ShouldBe("default");
        (await AskAsync(rehearsal.Url("rules"), new("GET", "x", "/abc", "", []))).ShouldBe("default");
        (await AskAsync(rehearsal.Url("rules"), new("GET", "x", "/a.c", "", []))).ShouldBe("5");
    }

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static string Describe(Rule rule) => $"{rule.Priority}: {string.Join(" and ", rule.Conditions.Select(condition =>
        $"{condition.Field}{condition.Header} in [{string.Join(' ', condition.Values.Select(value => $"{value.Key}={value.Value}"))}]"))}";

    /// <summary>Over a bare connection: HTTP clients correct or refuse what is strange.</summary>
    private static async Task<string> AskAsync(string url, SampleRequest request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(url).Port);
        await using var stream = client.GetStream();
        var target = request.Path + (request.Query.Length > 0 ? "?" + request.Query : "");
        var headers = string.Concat(request.Headers.Select(header => $"{header.Name}: {header.Value}\r\n"));
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{request.Method} {target} HTTP/1.1\r\nHost: {request.Host}:8080\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync()).Split("\r\n\r\n", 2)[^1];
    }
}
