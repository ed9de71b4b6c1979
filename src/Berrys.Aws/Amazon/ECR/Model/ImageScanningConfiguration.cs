namespace Amazon.ECR.Model;

/// <summary>The image scanning configuration for a repository.</summary>
public sealed class ImageScanningConfiguration
{
    /// <summary>The setting that determines whether images are scanned after being pushed to a repository.</summary>
    public bool? ScanOnPush { get; set; }
}
