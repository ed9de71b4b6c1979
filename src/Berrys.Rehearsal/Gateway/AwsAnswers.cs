using System.Text.Json;
using System.Text.Json.Nodes;

namespace Berrys.Rehearsal.Gateway;

/// <summary>Answers in the formats of the wire protocols (https://smithy.io/2.0/aws/protocols/).</summary>
public static class AwsAnswers
{
    /// <summary>An answer in JSON: awsJson1_1.</summary>
    /// <param name="body">The output's members.</param>
    /// <returns>The answer, with status 200.</returns>
    public static AwsAnswer Json(JsonNode body)
    {
        var answer = new AwsAnswer(200, JsonSerializer.SerializeToUtf8Bytes(body));
        return answer with { Headers = answer.Headers.Add("Content-Type", "application/x-amz-json-1.1") };
    }
}
