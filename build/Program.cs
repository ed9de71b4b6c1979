using Berrys.Build.Options;
using Berrys.Build.Running;
using Berrys.Build.Stamps;
using Berrys.Pipeline;
using Cake.Frosting;
using Cake.Parallel;

namespace Berrys.Build;

/// <summary>The front door: reads the command line, wires the parts together and runs the targets.</summary>
public static class Program
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line, see <c>--help</c>.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Main(string[] args)
    {
        try
        {
            return Run(args);
        }
        catch (BerrysException error)
        {
            Console.Error.WriteLine(ErrorText.Of(error, diagnostic: false));
            return (int)error.ExitCode;
        }
    }

    private static int Run(string[] args)
    {
        var line = CommandLine.Parse(args);
        if (line.Has("help"))
        {
            Console.WriteLine(HelpText.Write(TargetCatalog.All));
            return (int)ExitCode.Done;
        }

        var options = PipelineOptions.From(line);
        if (UpToDate.Check(line, options) is { } nothing)
        {
            Console.WriteLine(nothing);
            return (int)ExitCode.Done;
        }

        return Run(line, options);
    }

    private static int Run(CommandLine line, PipelineOptions options)
    {
        var session = WorkspaceSession.Open(options, line.Value("working"));
        TargetCatalog.Check(options.Targets, session.CheckNames);
        using var cancellation = new RunCancellation();
        var outcome = new RunOutcome(TimeProvider.System);
        using var signals = new TerminationSignals(cancellation, outcome);
        var code = CakeHost.Create()
            .ConfigureServices(services => services.AddPipeline(line, options, session, cancellation, outcome))
            .UseContext<PipelineContext>()
            .UseLifetime<PipelineLifetime>()
            .UseTaskLifetime<TargetLifetime>()
            .Run(line.Canonical);
        return Close(options, outcome, code);
    }

    private static int Close(PipelineOptions options, RunOutcome outcome, int code)
    {
        foreach (var error in options.Diagnostic ? outcome.Errors : outcome.OtherErrors)
            Console.Error.WriteLine(ErrorText.Of(error, options.Diagnostic));
        if (options.Json && (outcome.Document ?? outcome.Summary) is { } document)
            Console.WriteLine(document);
        if (outcome.ClosingLine is not null && !options.Json)
            Console.WriteLine(outcome.ClosingLine);
        return outcome.Errors.Count > 0 || outcome.Interrupted ? (int)outcome.ExitCode : code;
    }
}
