namespace Berrys.Rehearsal.Gateway;

/// <summary>Refuses calls without a key that the rehearsal knows, in each protocol's own words.</summary>
/// <param name="keys">The known keys.</param>
internal sealed class KeyCheck(AccessKeys keys)
{
    private const string Advice = "Take the keys of this rehearsal from .berrys/rehearsal/env of the workspace.";

    /// <summary>Checks a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="scope">What its signature says, or <see langword="null"/> when it has none.</param>
    /// <exception cref="AwsException">It may not be answered.</exception>
    public void Check(AwsCall call, CredentialScope? scope)
    {
        if (scope is null && !CallReader.NeedsNoKey(call))
            throw new AwsException(call.Protocol is WireProtocol.Rest ? "AccessDenied" : "MissingAuthenticationToken", $"The request is not signed. {Advice}", 403);
        if (scope is not null && !keys.Knows(scope.AccessKey))
            throw new AwsException(CodeFor(call), $"The access key id is not known here. {Advice}", 403);
    }

    private static string CodeFor(AwsCall call) => call switch
    {
        { Service: "s3" } => "InvalidAccessKeyId",
        { Service: "ec2" } => "AuthFailure",
        { Protocol: WireProtocol.Query } => "InvalidClientTokenId",
        _ => "UnrecognizedClientException",
    };
}
