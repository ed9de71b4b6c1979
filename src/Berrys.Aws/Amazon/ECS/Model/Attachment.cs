namespace Amazon.ECS.Model;

/// <summary>An object representing a container instance or task attachment.</summary>
public sealed class Attachment
{
    /// <summary>The unique identifier for the attachment.</summary>
    public string? Id { get; set; }

    /// <summary>The type of the attachment, such as ElasticNetworkInterface, Service Connect, and AmazonElasticBlockStorage.</summary>
    public string? Type { get; set; }

    /// <summary>The status of the attachment.</summary>
    public string? Status { get; set; }

    /// <summary>Details of the attachment.</summary>
    public List<KeyValuePair>? Details { get; set; }
}
