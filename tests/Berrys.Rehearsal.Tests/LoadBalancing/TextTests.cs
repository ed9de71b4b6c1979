using System.Net;
using System.Xml.Linq;
using Berrys.Rehearsal.LoadBalancing.Api;
using Berrys.Rehearsal.LoadBalancing.Haproxy;
using Berrys.Rehearsal.LoadBalancing.Health;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.Tests.LoadBalancing;

/// <summary>Texts that come from and go to HAProxy and the simulator.</summary>
public sealed class TextTests
{
    [Test]
    public void The_configuration_binds_every_listener_on_every_address_and_prepares_every_server()
    {
        var text = HaproxyConfiguration.Write(new([40000, 40001], 40002), [IPAddress.Loopback, IPAddress.Parse("172.18.0.1")]);
        text.ShouldContain("frontend l1\n  bind 127.0.0.1:40001\n  bind 172.18.0.1:40001\n");
        text.ShouldContain("log 127.0.0.1:40002 len 2048 format raw local0");
        text.ShouldContain("backend g63\n  server-template s 1-16 127.0.0.1:1 disabled\n");
        text.ShouldContain("retry-on conn-failure\n");
        text.ShouldContain("map_reg(maps/l1.map)");
    }

    [Test]
    public void A_request_of_a_target_is_read_from_the_log()
    {
        var line = RequestLogLine.Parse("BERRYS l2 g3 s1 200 7 +9 -- 0 |forward|10")!;
        line.ShouldBe(new(2, 3, "forward", "10", 200, 7, 9, "--", 0));
        line.IsFromTarget.ShouldBeTrue();
    }

    [Test]
    public void A_refused_connection_is_the_load_balancers_own_answer()
    {
        var line = RequestLogLine.Parse("BERRYS l0 g0 s2 503 -1 3003 SC +3 |forward|default\n")!;
        (line.IsFromTarget, line.ConnectionFailed, line.Retries).ShouldBe((false, true, 3));
        RequestLogLine.Parse("BERRYS l0 nowhere <NOSRV> 503 -1 0 SC 0 |none|default")!.Group.ShouldBeNull();
    }

    [TestCase("")]
    [TestCase("Server g0/s1 is UP")]
    [TestCase("BERRYS l0 g0 s1 -1 -1 0 CR 0 |-|-")]
    public void Other_lines_are_no_requests(string line) => RequestLogLine.Parse(line).ShouldBeNull();

    [Test]
    public void Servers_are_found_as_they_are()
    {
        const string text = """
            1
            # be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state srv_uweight srv_iweight srv_time_since_last_change srv_check_status srv_check_result srv_check_health srv_check_state srv_agent_state bk_f_forced_id srv_f_forced_id srv_fqdn srv_port srvrecord srv_use_ssl srv_check_port srv_check_addr srv_agent_addr srv_agent_port
            20 g0 1 s1 10.0.0.1 2 0 1 1 5 1 0 2 0 0 0 0 - 8000 - 0 0 - - 0
            20 g0 2 s2 10.0.0.2 2 8 1 1 5 1 0 2 0 0 0 0 - 8000 - 0 0 - - 0
            20 g0 3 s3 127.0.0.1 0 5 1 1 5 1 0 0 0 0 0 0 - 1 - 0 0 - - 0
            """;
        ServerStates.Parse(text).OrderBy(server => server.Key.Slot).Select(server => $"{server.Key} {server.Value.Address} {server.Value.Mode}")
            .ShouldBe(["g0/s1 10.0.0.1:8000 Ready", "g0/s2 10.0.0.2:8000 Drain"]);
        Should.Throw<FormatException>(() => ServerStates.Parse("something else"));
    }

    [Test]
    public void Requests_in_flight_are_counted() =>
        Draining.Requests("# pxname,svname,qcur,qmax,scur,\ng0,s1,0,0,3,\ng0,s11,0,0,9,\n", new(0, 1)).ShouldBe(3);

    [TestCase("10.0.0.0/8", @"(?:10)\.[0-9]+\.[0-9]+\.[0-9]+")]
    [TestCase("127.0.0.2/31", @"(?:127)\.(?:0)\.(?:0)\.(?:2|3)")]
    [TestCase("2001:db8::/32", "(?!)")]
    public void A_range_of_addresses_is_a_pattern(string range, string pattern) => SourceRange.Pattern(range).ShouldBe(pattern);

    [Test]
    public void A_rule_is_read_as_the_simulator_writes_it()
    {
        var rule = RuleParser.Rule(XElement.Parse("""
            <member xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/"><RuleArn>arn:r</RuleArn><Priority>10</Priority><Conditions><member><Field>path-pattern</Field><PathPatternConfig><Values><member>/a*</member></Values></PathPatternConfig></member><member><Field>host-header</Field><Values><member>x.internal</member></Values></member><member><Field>http-header</Field><HttpHeaderConfig><HttpHeaderName>X-A</HttpHeaderName><Values><member>b</member><member>c</member></Values></HttpHeaderConfig></member><member><Field>query-string</Field><QueryStringConfig><Values><member><Key>a</Key><Value>b</Value></member><member><Value>z</Value></member></Values></QueryStringConfig></member></Conditions><Actions><member><Type>forward</Type><ForwardConfig><TargetGroups><member><TargetGroupArn>arn:t1</TargetGroupArn><Weight>10</Weight></member><member><TargetGroupArn>arn:t2</TargetGroupArn><Weight>90</Weight></member></TargetGroups><TargetGroupStickinessConfig><Enabled>false</Enabled></TargetGroupStickinessConfig></ForwardConfig></member></Actions><IsDefault>false</IsDefault></member>
            """));
        (rule.Arn, rule.Priority).ShouldBe(("arn:r", "10"));
        rule.Conditions.Select(condition => $"{condition.Field} {condition.Header} {string.Join(' ', condition.Values.Select(value => $"{value.Key}={value.Value}"))}")
            .ShouldBe(["path-pattern  =/a*", "host-header  =x.internal", "http-header X-A =b =c", "query-string  a=b =z"]);
        ((ForwardAction)rule.Action).Groups.ShouldBe([new("arn:t1", 10), new("arn:t2", 90)]);
    }

    [Test]
    public void Redirects_have_AWSs_defaults() =>
        RuleParser.Action([XElement.Parse("<member><Type>redirect</Type><RedirectConfig><Protocol>HTTPS</Protocol><Port>443</Port><StatusCode>HTTP_301</StatusCode></RedirectConfig></member>")])
            .ShouldBe(new RedirectAction(301, "HTTPS", "#{host}", "443", "/#{path}", "#{query}"));
}
