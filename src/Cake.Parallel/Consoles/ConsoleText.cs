namespace Cake.Parallel.Consoles;

/// <summary>One write to the console: text, stream and colours (null: the console's own).</summary>
internal readonly record struct ConsoleText(string Text, bool IsError, ConsoleColor? Foreground, ConsoleColor? Background);
