using System.Net;
using Berrys.Rehearsal.LoadBalancing;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>Requests through a real HAProxy to real targets.</summary>
[Parallelizable(ParallelScope.None)]
public sealed class TrafficTests
{
    private TestTarget _blue = null!;
    private TestTarget _green = null!;
    private TestRehearsal _rehearsal = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _blue = await TestTarget.StartAsync("blue");
        _green = await TestTarget.StartAsync("green");
        _rehearsal = await TestRehearsal.StartAsync(Shared(50, 50));
        await _rehearsal.RegisterAsync("blue", _blue);
        await _rehearsal.RegisterAsync("green", _green);
        await _rehearsal.AwaitAsync("blue", _blue, TargetState.Healthy);
        await _rehearsal.AwaitAsync("green", _green, TargetState.Healthy);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _rehearsal.DisposeAsync();
        await _blue.DisposeAsync();
        await _green.DisposeAsync();
    }

    [TestCase(10, 90)]
    [TestCase(0, 1)]
    public async Task Shares_follow_the_weights(int blue, int green)
    {
        const int requests = 3000;
        await _rehearsal.ChangeAsync(Shared(blue, green));
        await using var load = new Load(_rehearsal.Url("web"), 8, requests);
        await load.AllAsync();
        load.Failures.ShouldBeEmpty();
        var share = (double)blue / (blue + green);
        // Five standard deviations of a binomial distribution: a false alarm in two million runs.
        var bound = 5 * Math.Sqrt(requests * share * (1 - share));
        load.Answers.GetValueOrDefault("200 blue").ShouldBeInRange((int)Math.Floor((requests * share) - bound), (int)Math.Ceiling((requests * share) + bound));
    }

    [Test]
    public async Task Two_hundred_changes_of_weights_under_load_lose_no_request()
    {
        await using var load = new Load(_rehearsal.Url("web"));
        for (var change = 0; change < 200; change++)
        {
            await _rehearsal.ChangeAsync(Shared(change % 101, 100 - (change % 101)), "ModifyRule", $"{Samples.Prefix}listener-rule/app/web/0123456789abcdef/80/default");
            await load.AtLeastAsync(10);
        }
        load.Failures.ShouldBeEmpty();
        load.Answers.Keys.ShouldBe(["200 blue", "200 green"], ignoreOrder: true);
    }

    [Test]
    public async Task A_target_that_is_drained_and_then_stopped_loses_no_request()
    {
        await _rehearsal.ChangeAsync(Shared(1, 0));
        await using var second = await TestTarget.StartAsync("second");
        await _rehearsal.RegisterAsync("blue", second);
        await _rehearsal.AwaitAsync("blue", second, TargetState.Healthy);
        await using var load = new Load(_rehearsal.Url("web"));
        await load.AtLeastAsync(200);
        await _rehearsal.DeregisterAsync("blue", _blue);
        await _rehearsal.AwaitAsync("blue", _blue, TargetState.Unused);
        var answered = _blue.Requests;
        await _blue.StopAsync();
        await load.AtLeastAsync(200);
        load.Failures.ShouldBeEmpty();
        _blue.Requests.ShouldBe(answered);
    }

    [Test]
    public async Task A_draining_target_finishes_its_requests_and_gets_no_new_ones()
    {
        _blue.Delay = TimeSpan.FromSeconds(1.5);
        await _rehearsal.ChangeAsync(Shared(1, 0));
        using var http = new HttpClient();
        var slow = http.GetStringAsync(new Uri(_rehearsal.Url("web") + "/slow"));
        await Eventually.BeAsync(() => _blue.Requests == 1, () => "the request does not arrive");
        await _rehearsal.DeregisterAsync("blue", _blue);
        _rehearsal.Groups.StateOf(Samples.GroupArn("blue"), _blue.Address).ShouldBe(TargetState.Draining);
        (await http.GetAsync(new Uri(_rehearsal.Url("web")))).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        slow.IsCompleted.ShouldBeFalse();
        (await slow).ShouldBe("blue");
        await _rehearsal.AwaitAsync("blue", _blue, TargetState.Unused);
        _blue.Requests.ShouldBe(1);
    }

    [Test]
    public async Task A_target_that_is_gone_costs_only_its_requests_in_flight()
    {
        await _rehearsal.ChangeAsync(Shared(1, 0));
        await using var second = await TestTarget.StartAsync("second");
        await _rehearsal.RegisterAsync("blue", second);
        await _rehearsal.AwaitAsync("blue", second, TargetState.Healthy);
        await using var load = new Load(_rehearsal.Url("web"));
        await load.AtLeastAsync(100);
        await second.StopAsync();
        await load.AtLeastAsync(500);
        // Each of eight clients can have one request on its way.
        load.Failures.Count.ShouldBeLessThanOrEqualTo(8);
        await _rehearsal.AwaitAsync("blue", second, TargetState.Unhealthy);
    }

    [Test]
    public async Task Another_gateway_takes_over_while_requests_go_on()
    {
        await using var load = new Load(_rehearsal.Url("web"));
        await load.AtLeastAsync(100);
        var successor = await _rehearsal.SucceedAsync();
        try
        {
            successor.Url("web").ShouldBe(_rehearsal.Url("web"));
            successor.Groups.StateOf(Samples.GroupArn("blue"), _blue.Address).ShouldBe(TargetState.Healthy);
            await successor.ChangeAsync(Shared(0, 1));
            await load.AtLeastAsync(100);
            load.Failures.ShouldBeEmpty();
            var blue = _blue.Requests;
            await load.AtLeastAsync(100);
            _blue.Requests.ShouldBe(blue);
        }
        finally
        {
            await successor.DisposeAsync();
        }
    }

    [Test]
    public async Task Requests_become_metrics_and_the_view_of_the_status_page()
    {
        using var http = new HttpClient();
        foreach (var path in (string[])["/", "/", "/fail"])
            using (await http.GetAsync(new Uri(_rehearsal.Url("web") + path)))
            {
            }
        await _rehearsal.ChangeAsync(Shared(0, 0));
        using (await http.GetAsync(new Uri(_rehearsal.Url("web"))))
        {
        }
        double Sum(string name, params string[] dimensions) => _rehearsal.Metrics.Of(name, dimensions).Sum();
        await Eventually.BeAsync(() => Sum("HTTPCode_ELB_503_Count", "LoadBalancer") == 1 && Sum("RequestCount", "LoadBalancer") == 3, () => "the requests are not counted");
        Sum("RequestCount", "LoadBalancer", "TargetGroup").ShouldBe(3);
        Sum("HTTPCode_Target_2XX_Count", "LoadBalancer").ShouldBe(2);
        Sum("HTTPCode_Target_5XX_Count", "LoadBalancer").ShouldBe(1);
        Sum("HTTPCode_ELB_5XX_Count", "LoadBalancer").ShouldBe(1);
        _rehearsal.Metrics.Of("TargetResponseTime", "LoadBalancer").Count.ShouldBe(3);
        _rehearsal.Metrics.Of("HealthyHostCount", "LoadBalancer", "TargetGroup").ShouldContain(1);
        var view = _rehearsal.Traffic.View();
        view.LoadBalancers.Single().Listeners.Single().Url.ShouldBe(_rehearsal.Url("web"));
        view.LoadBalancers.Single().Rates.Errors.ShouldBe(2);
        view.TargetGroups.Single(group => group.Name == "blue").Healthy.ShouldBe(1);
    }

    [Test]
    public async Task Targets_learn_who_asked_them()
    {
        using var http = new HttpClient();
        var shown = await http.GetStringAsync(new Uri(_rehearsal.Url("web") + "/show"));
        shown.ShouldContain("X-Forwarded-For: 127.0.0.1");
        shown.ShouldContain($"X-Forwarded-Port: {new Uri(_rehearsal.Url("web")).Port}");
        shown.ShouldContain("X-Forwarded-Proto: http");
        shown.ShouldMatch("(?i)X-Amzn-Trace-Id: Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
    }

    private static LoadBalancerState Shared(int blue, int green) => new(
        [Samples.Balancer("web", Samples.Default(Samples.Forward(("blue", blue), ("green", green))))],
        [Samples.Group("blue"), Samples.Group("green")]);
}
