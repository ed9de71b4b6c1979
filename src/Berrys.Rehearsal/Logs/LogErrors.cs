using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Logs;

/// <summary>CloudWatch Logs' refusals in its own words.</summary>
internal static class LogErrors
{
    public static AwsException NoGroup() => new("ResourceNotFoundException", "The specified log group does not exist.");

    public static AwsException NoStream() => new("ResourceNotFoundException", "The specified log stream does not exist.");

    public static AwsException StreamExists() => new("ResourceAlreadyExistsException", "The specified log stream already exists");

    public static AwsException Invalid(string message) => new("InvalidParameterException", message);
}
