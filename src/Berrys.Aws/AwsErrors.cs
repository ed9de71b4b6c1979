using System.Text.RegularExpressions;
using Amazon.Runtime;
using Berrys.Aws.Errors;
using Berrys.Pipeline;

namespace Berrys.Aws;

/// <summary>Turns errors of AWS calls into messages for people, with what to run next and without secrets.</summary>
public static partial class AwsErrors
{
    private const string LogIn = "aws sso login (or set AWS_PROFILE); in CI, fetch a new OIDC token: run the job again";

    /// <summary>An error as a message for a person.</summary>
    /// <param name="error">What a client threw.</param>
    /// <param name="action">What was being done: <c>push catalog to ECR</c>.</param>
    /// <returns>The message; its exit code is 3 where credentials, the clock or the rehearsal are missing, 2 for a wrong region, else 1.</returns>
    public static BerrysException From(Exception error, string action)
    {
        if (error is BerrysException known)
            return known;

        var text = SafeText.Of(error.Message);
        return AwsErrorKinds.Of(error) switch
        {
            AwsErrorKind.Expired => Message(ExitCode.MissingPrerequisite, $"Cannot {action}: the AWS session has expired.", LogIn),
            AwsErrorKind.NotLoggedIn => Message(ExitCode.MissingPrerequisite, $"Cannot {action}: nobody is logged in to AWS.", LogIn),
            AwsErrorKind.NoCredentials => Message(ExitCode.MissingPrerequisite, $"Cannot {action}: no AWS credentials were found{Profile(error)}.", "aws configure sso, or set AWS_PROFILE; in CI, aws-actions/configure-aws-credentials"),
            AwsErrorKind.InvalidCredentials => Message(ExitCode.MissingPrerequisite, $"Cannot {action}: AWS does not accept the credentials ({Code(error)}).", "aws sts get-caller-identity"),
            AwsErrorKind.ClockSkew => Message(ExitCode.MissingPrerequisite, $"Cannot {action}: this machine's clock is too far from AWS's.", "timedatectl set-ntp true"),
            AwsErrorKind.Denied => Denied(Denial.Of(error.Message), action, text),
            AwsErrorKind.Throttled => Message(ExitCode.Failed, $"Cannot {action}: AWS throttled the call on every attempt ({Code(error)}).", "Run it again in a minute."),
            AwsErrorKind.WrongRegion => Message(ExitCode.Usage, $"Cannot {action}: the region or endpoint does not fit: {text}", "Check the region in pipeline.yaml and AWS_ENDPOINT_URL."),
            AwsErrorKind.Refused => Refused(error, action, text),
            AwsErrorKind.Timeout => Message(ExitCode.Failed, $"Cannot {action}: no answer in time. {text}", "Run it again."),
            AwsErrorKind.NotFound => Message(ExitCode.Failed, $"Cannot {action}: {text} ({Code(error)})", null, Cause(error, text)),
            AwsErrorKind.Cancelled => Message(ExitCode.Cancelled, $"Cancelled: {action}.", null),
            _ => Message(ExitCode.Failed, $"Cannot {action}: {text}{(Code(error) is { } code ? $" ({code})" : "")}", null, Cause(error, text)),
        };
    }

    private static BerrysException Denied(Denial denial, string action, string text) =>
        denial.Action is null
            ? Message(ExitCode.Failed, $"Cannot {action}: access denied: {text}", "aws sts get-caller-identity")
            : Message(
                ExitCode.Failed,
                $"Cannot {action}: {(denial.Principal is { } principal ? $"the {principal}" : "the caller")} may not {denial.Action}{(denial.Resource is { } resource ? $" on {resource}" : "")}.",
                $"Allow {denial.Action} in the policy{(denial.Principal is { } who ? $" of the {who}" : "")}.");

    private static BerrysException Refused(Exception error, string action, string text)
    {
        var loopback = Loopback().IsMatch(string.Join(' ', Chain(error).Select(link => link.Message)));
        return loopback
            ? Message(ExitCode.MissingPrerequisite, $"Cannot {action}: nobody listens at the endpoint: {text}", "./build.sh --target=RehearsalUp")
            : Message(ExitCode.Failed, $"Cannot {action}: the connection was refused: {text}", "Check AWS_ENDPOINT_URL and the network.");
    }

    private static BerrysException Message(ExitCode exitCode, string message, string? next, Exception? cause = null) => new(exitCode, message, next, cause);

    // A message that had to be cut would come back with its cause.
    private static Exception? Cause(Exception error, string text) => Chain(error).All(link => link.Message == text || SafeText.Of(link.Message) == link.Message) ? error : null;

    private static string? Code(Exception error) => (error as AmazonServiceException)?.ErrorCode is { Length: > 0 } code ? code : null;

    private static string Profile(Exception error) => ProfileName().Match(error.Message) is { Success: true } match && match.Groups["name"].Value != "default" ? $": there is no profile \"{match.Groups["name"].Value}\"" : "";

    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
            yield return error;
    }

    [GeneratedRegex(@"127\.\d+\.\d+\.\d+|localhost|\[?::1\]?")]
    private static partial Regex Loopback();

    [GeneratedRegex("Unable to find the \"(?<name>[^\"]+)\" profile")]
    private static partial Regex ProfileName();
}
