namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Information about a listener.</summary>
public sealed class Listener
{
    /// <summary>The Amazon Resource Name (ARN) of the listener.</summary>
    public string? ListenerArn { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the load balancer.</summary>
    public string? LoadBalancerArn { get; set; }

    /// <summary>The port on which the load balancer is listening.</summary>
    public int? Port { get; set; }

    /// <summary>The protocol for connections from clients to the load balancer.</summary>
    public string? Protocol { get; set; }

    /// <summary>The default certificate for the listener.</summary>
    public List<Certificate>? Certificates { get; set; }

    /// <summary>The security policy that defines which protocols and ciphers are supported.</summary>
    public string? SslPolicy { get; set; }

    /// <summary>The default actions for the listener.</summary>
    public List<Action>? DefaultActions { get; set; }
}
