using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using Berrys.Aws.Core;

namespace Amazon.CloudWatch;

/// <summary>The typed exceptions by their codes on the wire.</summary>
internal static class CloudWatchErrors
{
    public static AmazonServiceException From(ServiceError error) => error.Code switch
    {
        "InternalServiceError" => new InternalServiceException(error),
        "InvalidNextToken" => new InvalidNextTokenException(error),
        "InvalidParameterCombination" => new InvalidParameterCombinationException(error),
        "InvalidParameterValue" => new InvalidParameterValueException(error),
        "MissingParameter" => new MissingRequiredParameterException(error),
        _ => new AmazonCloudWatchException(error),
    };
}
