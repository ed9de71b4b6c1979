using System.Text.RegularExpressions;

namespace Berrys.Aws.Errors;

/// <summary>Who may not do what, as IAM says it.</summary>
/// <param name="Principal">The role or user: <c>role deployer</c>; <see langword="null"/> where the message names none.</param>
/// <param name="Action">The action: <c>ecr:CreateRepository</c>.</param>
/// <param name="Resource">The resource, or <see langword="null"/>.</param>
internal sealed partial record Denial(string? Principal, string? Action, string? Resource)
{
    /// <summary>Reads a message such as <c>User: arn:aws:sts::1:assumed-role/deployer/x is not authorized to perform: ecr:CreateRepository on resource: arn:…</c>.</summary>
    public static Denial Of(string message)
    {
        var action = NotAuthorized().Match(message);
        var resource = OnResource().Match(message);
        return new Denial(PrincipalOf(message), action.Success ? action.Groups["action"].Value : null, resource.Success ? resource.Groups["resource"].Value : null);
    }

    private static string? PrincipalOf(string message)
    {
        var match = PrincipalArn().Match(message);
        if (!match.Success)
            return null;

        var name = match.Groups["name"].Value;
        return match.Groups["kind"].Value switch
        {
            "assumed-role" => $"role {name.Split('/')[0]}",
            var kind => $"{kind} {name}",
        };
    }

    [GeneratedRegex(@"(?i:authorized to perform):? (?<action>[\w-]+:\w+)")]
    private static partial Regex NotAuthorized();

    [GeneratedRegex(@"on resource: (?<resource>\S+?)[.,]?(?=\s|$)")]
    private static partial Regex OnResource();

    [GeneratedRegex(@"User: arn:[\w-]+:(?:sts|iam)::\d*:(?<kind>assumed-role|role|user|federated-user)/(?<name>\S+)")]
    private static partial Regex PrincipalArn();
}
