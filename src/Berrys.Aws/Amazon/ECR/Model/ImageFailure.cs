namespace Amazon.ECR.Model;

/// <summary>An object representing an Amazon ECR image failure.</summary>
public sealed class ImageFailure
{
    /// <summary>The image ID associated with the failure.</summary>
    public ImageIdentifier? ImageId { get; set; }

    /// <summary>The code associated with the failure.</summary>
    public string? FailureCode { get; set; }

    /// <summary>The reason for the failure.</summary>
    public string? FailureReason { get; set; }
}
