using System.ComponentModel;
using Cake.Cli;
using Cake.Cli.Infrastructure;
using Cake.Core;
using Cake.Core.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Cake.Frosting.Tests.CommandLine;

/// <summary>The published package's way to read a command line: its options in Spectre.Console.Cli.</summary>
internal static class PublishedParser
{
    public static (Settings Settings, CakeArguments Arguments)? Parse(IEnumerable<string> line)
    {
        Recording recording = new();
        ServiceCollection services = [];
        services.AddSingleton(recording);
        CommandApp<Recorder> app = new(new TypeRegistrar(services));
        app.Configure(configuration =>
        {
            configuration.PropagateExceptions();
            configuration.Settings.ConvertFlagsToRemainingArguments = true;
        });
        try
        {
            app.Run(line);
        }
        catch (CommandParseException)
        {
            return null;
        }
        catch (CommandRuntimeException exception) when (exception.InnerException is CakeException)
        {
            return null;
        }

        return recording.Settings is { } settings ? (settings, recording.Remaining!.ToCakeArguments(settings.NoReport, settings.Targets)) : null;
    }

    internal sealed class Settings : CommandSettings
    {
        [CommandOption("--target|-t|--Target <TARGET>")]
        [DefaultValue("Default")]
        public string[] Targets { get; set; } = [];

        [CommandOption("--working|-w <PATH>")]
        public string? Working { get; set; }

        [CommandOption("--verbosity|-v <VERBOSITY>")]
        [TypeConverter(typeof(VerbosityConverter))]
        public Verbosity? Verbosity { get; set; }

        [CommandOption("--tree|--showtree")]
        public bool Tree { get; set; }

        [CommandOption("--exclusive|-e")]
        public bool Exclusive { get; set; }

        [CommandOption("--version|--ver")]
        public bool Version { get; set; }

        [CommandOption("--no-report")]
        public bool NoReport { get; set; }
    }

    internal sealed class Recording
    {
        public Settings? Settings { get; set; }

        public IRemainingArguments? Remaining { get; set; }
    }

    internal sealed class Recorder(Recording recording) : Command<Settings>
    {
        public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
        {
            recording.Settings = settings;
            recording.Remaining = context.Remaining;
            return 0;
        }
    }
}
