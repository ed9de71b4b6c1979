using System.Collections.Immutable;
using Berrys.Rehearsal.LoadBalancing.Model;
using Berrys.Rehearsal.Metrics;

namespace Berrys.Rehearsal.LoadBalancing.Traffic;

/// <summary>Makes CloudWatch metrics of requests and health (AWS's guide for application load balancers, "CloudWatch metrics").</summary>
public static class ApplicationMetrics
{
    private const string Namespace = "AWS/ApplicationELB";

    private static readonly int[] ErrorClasses = [4, 5];
    private static readonly int[] OwnStatuses = [502, 503, 504];

    /// <summary>The metrics of one second.</summary>
    /// <param name="second">Its requests.</param>
    /// <param name="balancing">The load balancers and targets.</param>
    /// <returns>Metrics with their values: single response times in seconds, counts as one number; a metric without events is left out, host counts are always there.</returns>
    public static IEnumerable<(MetricName Metric, IReadOnlyList<double> Values)> Of(TrafficSecond second, Balancing balancing)
    {
        foreach (var balancer in balancing.Known.LoadBalancers)
        {
            var requests = second.Requests.Where(request => request.LoadBalancer == balancer.Arn).ToList();
            var dimensions = ImmutableSortedDictionary<string, string>.Empty.Add("LoadBalancer", balancer.Dimension);
            foreach (var metric in OfRequests(requests, dimensions).Concat(OfBalancer(requests, dimensions)))
                yield return metric;
            foreach (var group in balancing.Known.TargetGroups.Where(group => balancer.Groups.Contains(group.Arn)))
            {
                var inGroup = dimensions.Add("TargetGroup", group.Dimension);
                foreach (var metric in OfRequests([.. requests.Where(request => request.Group == group.Arn)], inGroup).Concat(OfHosts(balancing, group, inGroup)))
                    yield return metric;
            }
        }
    }

    private static IEnumerable<(MetricName, IReadOnlyList<double>)> OfRequests(
        IReadOnlyList<TrafficRequest> requests, ImmutableSortedDictionary<string, string> dimensions)
    {
        // AWS counts a request only when a target was chosen for it.
        var chosen = requests.Where(request => request.Group is not null).ToList();
        var answered = chosen.Where(request => request.Line.IsFromTarget).ToList();
        if (answered.Count > 0)
            yield return (Name("TargetResponseTime", dimensions), [.. answered.Select(request => request.Line.ResponseTime!.Value / 1000)]);
        foreach (var count in (IEnumerable<(MetricName, IReadOnlyList<double>)?>)
            [
                Count("RequestCount", chosen.Count, dimensions),
                .. Enumerable.Range(2, 4).Select(hundreds => Count(
                    $"HTTPCode_Target_{hundreds}XX_Count", answered.Count(request => request.Line.Status / 100 == hundreds), dimensions)),
                Count("TargetConnectionErrorCount", chosen.Sum(request => request.Line.Retries + (request.Line.ConnectionFailed ? 1 : 0)), dimensions),
            ])
            if (count is { } known)
                yield return known;
    }

    private static IEnumerable<(MetricName, IReadOnlyList<double>)> OfBalancer(
        IReadOnlyList<TrafficRequest> requests, ImmutableSortedDictionary<string, string> dimensions)
    {
        var own = requests.Where(request => !request.Line.IsFromTarget && request.Line.Kind is not ("fixed" or "redirect")).ToList();
        foreach (var count in (IEnumerable<(MetricName, IReadOnlyList<double>)?>)
            [
                .. ErrorClasses.Select(hundreds => Count(
                    $"HTTPCode_ELB_{hundreds}XX_Count", own.Count(request => request.Line.Status / 100 == hundreds), dimensions)),
                .. OwnStatuses.Select(status => Count(
                    $"HTTPCode_ELB_{status}_Count", own.Count(request => request.Line.Status == status), dimensions)),
                Count("HTTP_Fixed_Response_Count", requests.Count(request => request.Line.Kind == "fixed"), dimensions),
                Count("HTTP_Redirect_Count", requests.Count(request => request.Line.Kind == "redirect"), dimensions),
            ])
            if (count is { } known)
                yield return known;
    }

    private static IEnumerable<(MetricName, IReadOnlyList<double>)> OfHosts(
        Balancing balancing, TargetGroup group, ImmutableSortedDictionary<string, string> dimensions)
    {
        var states = balancing.TargetsOf(group.Arn).Select(target => balancing.HealthOf(target.Key).State).ToList();
        yield return (Name("HealthyHostCount", dimensions), [states.Count(state => state == TargetState.Healthy)]);
        yield return (Name("UnHealthyHostCount", dimensions), [states.Count(state => state == TargetState.Unhealthy)]);
    }

    private static (MetricName, IReadOnlyList<double>)? Count(string name, int count, ImmutableSortedDictionary<string, string> dimensions) =>
        count == 0 ? null : (Name(name, dimensions), [count]);

    private static MetricName Name(string name, ImmutableSortedDictionary<string, string> dimensions) => new(Namespace, name, dimensions);
}
