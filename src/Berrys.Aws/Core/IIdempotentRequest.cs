namespace Berrys.Aws.Core;

/// <summary>A request that the service carries out once however often it comes with the same token.</summary>
internal interface IIdempotentRequest
{
    /// <summary>The token; filled in for the call where the caller gave none.</summary>
    string? Token { get; set; }
}
