using System.Text.Json.Serialization;
using Berrys.Pipeline.Rollouts;

namespace Berrys.Aws.Ledgers;

/// <summary>How entries of the ledger are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LedgerEntry))]
internal sealed partial class LedgerJson : JsonSerializerContext;
