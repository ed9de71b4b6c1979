using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Berrys.Rehearsal.Gateway;

namespace Berrys.Rehearsal.Upstream;

/// <summary>Tells an answer of the AWS API from a page that moto shows a developer when it does not know an action or fails at it.</summary>
internal static partial class MotoFailures
{
    /// <summary>Makes a refusal of such a page: the same call would fail again, so clients must not repeat it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="answer">Its answer.</param>
    /// <returns>The refusal, or <see langword="null"/> when it is an answer of the API.</returns>
    public static AwsException? Read(AwsCall call, AwsAnswer answer)
    {
        if (answer.Status < 500 && (answer.Status != 404 || call.Service == "s3"))
            return null;
        if (answer.Headers.GetValueOrDefault("Content-Type")?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true)
            return null;
        var action = call.Action ?? $"{call.Method} {CallReader.Split(call.Path).Path}";
        var title = Title().Match(Encoding.UTF8.GetString(answer.Body.Span));
        var cause = title.Success ? WebUtility.HtmlDecode(title.Groups[1].Value).Split('\n')[0].Trim() : $"status {answer.Status}";
        return new("UnknownOperationException", $"The rehearsal cannot carry out {action} of {call.Service}: {cause} (logs/moto.log in its folder says more)");
    }

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Title();
}
