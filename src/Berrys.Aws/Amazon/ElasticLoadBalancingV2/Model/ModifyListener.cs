using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The request of ModifyListener.</summary>
public sealed class ModifyListenerRequest : AmazonWebServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the listener.</summary>
    public string? ListenerArn { get; set; }

    /// <summary>The port for connections from clients to the load balancer.</summary>
    public int? Port { get; set; }

    /// <summary>The protocol for connections from clients to the load balancer.</summary>
    public string? Protocol { get; set; }

    /// <summary>The security policy that defines which protocols and ciphers are supported.</summary>
    public string? SslPolicy { get; set; }

    /// <summary>The default certificate for the listener.</summary>
    public List<Certificate>? Certificates { get; set; }

    /// <summary>The actions for the default rule.</summary>
    public List<Action>? DefaultActions { get; set; }
}

/// <summary>The response of ModifyListener.</summary>
public sealed class ModifyListenerResponse : AmazonWebServiceResponse
{
    /// <summary>Information about the modified listener.</summary>
    public List<Listener>? Listeners { get; set; }
}
