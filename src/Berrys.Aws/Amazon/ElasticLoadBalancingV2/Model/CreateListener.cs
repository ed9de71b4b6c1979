using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of CreateListener.</summary>
public sealed class CreateListenerRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the load balancer.</summary>
    public string? LoadBalancerArn { get; set; }

    /// <summary>The protocol for connections from clients to the load balancer.</summary>
    public string? Protocol { get; set; }

    /// <summary>The port on which the load balancer is listening.</summary>
    public int? Port { get; set; }

    /// <summary>The security policy that defines which protocols and ciphers are supported.</summary>
    public string? SslPolicy { get; set; }

    /// <summary>The default certificate for the listener.</summary>
    public List<Certificate>? Certificates { get; set; }

    /// <summary>The actions for the default rule.</summary>
    public List<Action>? DefaultActions { get; set; }

    /// <summary>The tags to assign to the listener.</summary>
    public List<Tag>? Tags { get; set; }
}

/// <summary>The response of CreateListener.</summary>
public sealed class CreateListenerResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the listener.</summary>
    public List<Listener>? Listeners { get; set; }
}
