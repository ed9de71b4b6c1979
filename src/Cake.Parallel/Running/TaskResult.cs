using Cake.Core;

namespace Cake.Parallel.Running;

/// <summary>What came of one task.</summary>
/// <param name="Entry">Its line in the report; null where Cake writes none.</param>
/// <param name="Error">Its error; null when it went well or handled its error itself.</param>
internal sealed record TaskResult(CakeReportEntry? Entry, Exception? Error);
