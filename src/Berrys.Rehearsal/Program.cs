using Berrys.Pipeline;

namespace Berrys.Rehearsal;

/// <summary>The rehearsal's process: AWS played on one machine.</summary>
public static class Program
{
    /// <summary>Runs it.</summary>
    /// <param name="args"><c>serve</c> or <c>remove</c>, with their options.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> Main(string[] args)
    {
        try
        {
            var command = RehearsalCommand.Parse(args);
            if (command.Name == "serve")
                await Serving.RunAsync(command, CancellationToken.None);
            else
                await new Removal(command.Settings, TimeProvider.System).RunAsync(Console.Out, CancellationToken.None);
            return (int)ExitCode.Done;
        }
        catch (BerrysException error)
        {
            await Console.Error.WriteLineAsync($"Error: {error.Message}{(error.Next is null ? "" : $"\n{error.Next}")}");
            return (int)error.ExitCode;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync($"Error: {error.Message}");
            return (int)ExitCode.Failed;
        }
    }
}
