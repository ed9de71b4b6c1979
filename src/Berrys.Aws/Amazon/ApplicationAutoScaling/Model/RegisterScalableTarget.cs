using Amazon.Runtime;

namespace Amazon.ApplicationAutoScaling.Model;

/// <summary>The request of RegisterScalableTarget.</summary>
public sealed class RegisterScalableTargetRequest : AmazonWebServiceRequest
{
    /// <summary>The namespace of the Amazon Web Services service that provides the resource.</summary>
    public string? ServiceNamespace { get; set; }

    /// <summary>The identifier of the resource that is associated with the scalable target.</summary>
    public string? ResourceId { get; set; }

    /// <summary>The scalable dimension associated with the scalable target.</summary>
    public string? ScalableDimension { get; set; }

    /// <summary>The minimum value that you plan to scale in to.</summary>
    public int? MinCapacity { get; set; }

    /// <summary>The maximum value that you plan to scale out to.</summary>
    public int? MaxCapacity { get; set; }

    /// <summary>This parameter is required for services that do not support service-linked roles.</summary>
    public string? RoleARN { get; set; }

    /// <summary>An embedded object that contains attributes and attribute values that are used to suspend and resume automatic scaling.</summary>
    public SuspendedState? SuspendedState { get; set; }

    /// <summary>Assigns one or more tags to the scalable target.</summary>
    public Dictionary<string, string>? Tags { get; set; }
}

/// <summary>The response of RegisterScalableTarget.</summary>
public sealed class RegisterScalableTargetResponse : AmazonWebServiceResponse
{
    /// <summary>The ARN of the scalable target.</summary>
    public string? ScalableTargetARN { get; set; }
}
