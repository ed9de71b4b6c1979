using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.LoadBalancing.Model;
using Berrys.Tools.Processes;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>The API's side: names, target health, listeners, and what is left at the end.</summary>
[Parallelizable(ParallelScope.None)]
public sealed class LifeTests
{
    private static readonly XNamespace Space = "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/";

    [Test]
    public async Task A_load_balancer_is_named_by_its_place_and_further_listeners_have_their_own()
    {
        var web = Samples.Balancer("web", Samples.Default(Samples.Answer(200, "eighty")));
        await using var rehearsal = await TestRehearsal.StartAsync(new([web], []));
        var first = rehearsal.Url("web");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var plain = new HttpClient(handler);
        (await plain.GetStringAsync(new Uri(first))).ShouldBe("eighty");
        var redirect = new RedirectAction(301, "HTTPS", "#{host}", "443", "/new/#{path}", "#{query}");
        await rehearsal.ChangeAsync(new([Samples.Balancer("web", Samples.Default(redirect)).WithListener(443, "HTTPS", Samples.Default(Samples.Answer(200, "secure")))], []));
        rehearsal.Url("web").ShouldBe(first);
        using var answer = await plain.GetAsync(new Uri(first + "/a?b=c"));
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe(rehearsal.Url("web", 1) + "/new/a?b=c");
        (await plain.GetStringAsync(answer.Headers.Location)).ShouldBe("secure");
        var name = (await rehearsal.CallAsync("DescribeLoadBalancers", [])).Descendants(Space + "DNSName").Single().Value;
        name.ShouldBe($"127.0.0.2:{new Uri(first).Port}");
        (await plain.GetAsync(new Uri($"http://{name}/"))).StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
    }

    [Test]
    public async Task Target_health_is_told_with_its_reasons()
    {
        await using var target = await TestTarget.StartAsync("one");
        var state = new LoadBalancerState([Samples.Balancer("web", Samples.Default(Samples.Forward(("one", 1))))], [Samples.Group("one"), Samples.Group("other")]);
        await using var rehearsal = await TestRehearsal.StartAsync(state);
        await rehearsal.CallAsync("RegisterTargets", Targets("one", target));
        await rehearsal.AwaitAsync("one", target, TargetState.Healthy);
        (await HealthAsync("one")).ShouldBe("healthy");
        target.Health = 503;
        await rehearsal.AwaitAsync("one", target, TargetState.Unhealthy);
        (await HealthAsync("one")).ShouldBe("unhealthy Target.ResponseCodeMismatch Health checks failed with these codes: [503]");
        using var http = new HttpClient();
        // All targets are unhealthy: the load balancer fails open.
        (await http.GetStringAsync(new Uri(rehearsal.Url("web")))).ShouldBe("one");
        await rehearsal.CallAsync("RegisterTargets", Targets("other", target));
        (await HealthAsync("other")).ShouldBe("unused Target.NotInUse Target group is not configured to receive traffic from the load balancer");
        await rehearsal.CallAsync("DeregisterTargets", Targets("one", target));
        await rehearsal.AwaitAsync("one", target, TargetState.Unused);
        (await HealthAsync("one", Targets("one", target))).ShouldBe("unused Target.NotRegistered Target is not registered to the target group");
        (await http.GetAsync(new Uri(rehearsal.Url("web")))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        async Task<string> HealthAsync(string group, JsonObject? parameters = null)
        {
            var answer = await rehearsal.CallAsync("DescribeTargetHealth", parameters ?? new() { ["TargetGroupArn"] = Samples.GroupArn(group) });
            return string.Join(' ', answer.Descendants(Space + "TargetHealth").Single().Elements().Select(element => element.Value));
        }
    }

    [Test]
    public async Task Nothing_is_left_at_the_end()
    {
        var rehearsal = await TestRehearsal.StartAsync(new([Samples.Balancer("web", Samples.Default(Samples.Answer(200, "here")))], []));
        var port = new Uri(rehearsal.Url("web")).Port;
        var process = BackgroundProcess.Read(rehearsal.Process.ProcessFile)!;
        process.IsAlive.ShouldBeTrue();
        await rehearsal.DisposeAsync();
        process.IsAlive.ShouldBeFalse();
        using var client = new TcpClient();
        Should.Throw<SocketException>(() => client.Connect(IPAddress.Loopback, port));
    }

    [Test]
    public async Task An_ended_load_balancer_is_started_again_on_its_ports()
    {
        await using var rehearsal = await TestRehearsal.StartAsync(new([Samples.Balancer("web", Samples.Default(Samples.Answer(200, "here")))], []));
        var url = rehearsal.Url("web");
        await rehearsal.Process.EndAsync();
        using var http = new HttpClient();
        await Eventually.BeAsync(() => Answers(http, url), () => $"nothing answers at {url}");
        rehearsal.Url("web").ShouldBe(url);
    }

    private static bool Answers(HttpClient http, string url)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var answer = http.Send(request);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static JsonObject Targets(string group, TestTarget target) => new()
    {
        ["TargetGroupArn"] = Samples.GroupArn(group),
        ["Targets"] = new JsonArray(new JsonObject { ["Id"] = target.Address.Address.ToString(), ["Port"] = target.Address.Port.ToString() }),
    };
}
