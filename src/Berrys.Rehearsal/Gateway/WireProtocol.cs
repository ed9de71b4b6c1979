namespace Berrys.Rehearsal.Gateway;

/// <summary>How a call and its answer are written on the wire (https://smithy.io/2.0/aws/protocols/).</summary>
public enum WireProtocol
{
    /// <summary>awsJson1_0 and awsJson1_1: a POST of JSON with the action in <c>X-Amz-Target</c>.</summary>
    Json,

    /// <summary>awsQuery and ec2Query: a POST of a form with the action in <c>Action</c>, answered in XML.</summary>
    Query,

    /// <summary>rpcv2Cbor: a POST of CBOR to <c>/service/NAME/operation/ACTION</c>.</summary>
    Cbor,

    /// <summary>restXml and restJson: method and path say what is asked, as S3 does.</summary>
    Rest,
}
