using System.Net;
using System.Text;
using System.Xml.Linq;
using Berrys.Rehearsal.Gateway;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Api;

/// <summary>Puts the places where load balancers listen into answers about them.</summary>
internal static class DnsNames
{
    /// <summary>Rewrites an answer.</summary>
    /// <param name="answer">An answer in XML with load balancers in it.</param>
    /// <param name="host">This machine's address in the rehearsal's network.</param>
    /// <param name="slots">Which listener slots the load balancers have.</param>
    /// <param name="ports">The ports of the slots.</param>
    /// <returns>The answer with each <c>DNSName</c> as <c>ADDRESS:PORT</c>.</returns>
    public static AwsAnswer Rewrite(AwsAnswer answer, IPAddress host, SlotTable slots, IReadOnlyList<int> ports)
    {
        var root = XElement.Parse(Encoding.UTF8.GetString(answer.Body.Span));
        foreach (var name in root.Descendants().Where(element => element.Name.LocalName == "DNSName"))
            if (name.Parent!.Text("LoadBalancerArn") is var arn && slots.Listeners.TryGetValue(arn, out var slot))
                name.Value = FormattableString.Invariant($"{host}:{ports[slot]}");
        return answer with
        {
            Body = Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)),
            Headers = answer.Headers.Remove("Content-Length"),
        };
    }
}
