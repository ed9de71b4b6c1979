namespace Berrys.Rehearsal.Registry;

/// <summary>The registry behind ECR.</summary>
public interface IImageRegistry
{
    /// <summary>Host and port as image references name it, such as <c>127.0.0.1:5000</c>.</summary>
    string Host { get; }

    /// <summary>The user that the registry knows.</summary>
    string User { get; }

    /// <summary>Its password; never to be logged.</summary>
    string Password { get; }
}
