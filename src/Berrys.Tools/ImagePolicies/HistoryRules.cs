using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Berrys.Pipeline.Security;
using Berrys.Tools.Docker;
using Berrys.Tools.Reports;

namespace Berrys.Tools.ImagePolicies;

/// <summary>The rule about secrets in the instructions that an image keeps: build arguments and commands are there for everyone who has it.</summary>
internal static partial class HistoryRules
{
    private const string Rule = "secret-in-history";
    private const int LongestName = 60;
    private const int LongestInstruction = 200_000;

    /// <summary>Holds an image against it.</summary>
    /// <param name="subject">The image.</param>
    /// <param name="configuration">What its containers get: what is a finding there is none here.</param>
    /// <param name="history">The instructions, the newest first.</param>
    /// <returns>The findings, one for each name.</returns>
    public static IEnumerable<Finding> Judge(PolicySubject subject, ImageConfiguration configuration, ImmutableArray<string> history)
    {
        var known = configuration.Environment.ToHashSet();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instruction in history.Select(text => text.Length > LongestInstruction ? text[..LongestInstruction] : text))
        {
            var isEnvironment = Environment.IsMatch(instruction);
            var named = false;
            foreach (Match assignment in Assignment.Matches(instruction))
            {
                var name = assignment.Groups["name"].Value;
                var value = Unquoted(assignment.Groups["value"].Value);
                if (!SecretName.Holds(name, value))
                    continue;
                named = true;
                if ((!isEnvironment || !known.Contains((name, value))) && found.Add(name))
                    yield return Of(subject, $"a value of {PlainText.Line(name, LongestName)}", LineOf(subject, name));
            }

            if (!named && !isEnvironment && SecretShape.IsIn(instruction) && found.Add(""))
                yield return Of(subject, "a secret", null);
        }
    }

    private static Finding Of(PolicySubject subject, string what, int? line) => subject.InDockerfile(
        Rule, Severity.Critical, $"The history of {subject.Image} keeps {what} for everyone who has the image (not shown); mount secrets instead: RUN --mount=type=secret", line);

    private static int? LineOf(PolicySubject subject, string name) =>
        subject.Instructions.LineOf("ARG", name) ?? subject.Instructions.LineOf("ENV", name)
        ?? subject.Instructions.Instructions.LastOrDefault(instruction => instruction.Keyword == "RUN" && instruction.Text.Contains(name + "=", StringComparison.Ordinal))?.Line;

    private static string Unquoted(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value.Trim('"', '\'');

    // Of ARG, ENV and RUN: |1 NAME=value, NAME=value command, --password=value.
    [GeneratedRegex(@"(?<![\w$])(?<name>[A-Za-z_][\w.-]{0,100})=(?<value>""[^""]*""|'[^']*'|[^\s;&|]+)")]
    private static partial Regex Assignment { get; }

    [GeneratedRegex(@"^\s*(/bin/sh -c #\(nop\)\s+)?ENV\s", RegexOptions.IgnoreCase)]
    private static partial Regex Environment { get; }
}
