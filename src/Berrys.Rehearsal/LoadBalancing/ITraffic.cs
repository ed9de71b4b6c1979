using Berrys.Rehearsal.LoadBalancing.Traffic;

namespace Berrys.Rehearsal.LoadBalancing;

/// <summary>Tells what load balancers do now.</summary>
public interface ITraffic
{
    /// <summary>Load balancers, rules, target groups and the traffic of the last seconds.</summary>
    /// <returns>A view of this moment.</returns>
    TrafficView View();
}
