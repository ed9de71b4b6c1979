using System.Text;

namespace Berrys.Build.Options;

/// <summary>Writes <c>--help</c>.</summary>
public static class HelpText
{
    /// <summary>Writes the help.</summary>
    /// <param name="targets">The targets.</param>
    /// <returns>Text for people.</returns>
    public static string Write(IReadOnlyList<TargetDescription> targets)
    {
        var text = new StringBuilder();
        text.Append("Usage: ./build.sh [--target=NAME]... [--name=value]...\n\nTargets:\n");
        AppendColumns(text, targets.Select(target => (target.Name, target.Description)));
        text.Append("\nOptions:\n");
        AppendColumns(text, OptionCatalog.Own.Select(Entry));
        text.Append("\nOptions of Cake:\n");
        AppendColumns(text, OptionCatalog.Frosting.Select(Entry));
        text.Append("\nExit codes: 0 done, 1 a check failed, 2 wrong usage or configuration, 3 a prerequisite is missing,\n");
        text.Append("  4 a gate refused, 6 a deployment failed and was taken back, 7 it could not be taken back, 130 cancelled.\n");
        text.Append("More: docs/command-line.md");
        return text.ToString();
    }

    private static (string Name, string Description) Entry(OptionDefinition option)
    {
        var value = option.Values.Length > 0 ? string.Join('|', option.Values) : option.Value;
        var shown = value is null ? "" : option.IsValueOptional ? $"[={value}]" : $"={value}";
        return ($"--{option.Name}{shown}", option.Description);
    }

    private static void AppendColumns(StringBuilder text, IEnumerable<(string Name, string Description)> entries)
    {
        const int width = 26;
        foreach (var (name, description) in entries)
        {
            if (name.Length <= width)
                text.Append("  ").Append(name.PadRight(width)).Append("  ").Append(description).Append('\n');
            else
                text.Append("  ").Append(name).Append('\n').Append(' ', width + 4).Append(description).Append('\n');
        }
    }
}
