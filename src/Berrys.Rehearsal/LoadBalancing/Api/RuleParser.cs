using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Berrys.Rehearsal.LoadBalancing.Model;

namespace Berrys.Rehearsal.LoadBalancing.Api;

/// <summary>Reads rules (API reference, types Rule, RuleCondition and Action).</summary>
internal static class RuleParser
{
    /// <summary>A rule.</summary>
    /// <param name="member">A <c>Rule</c>.</param>
    public static Rule Rule(XElement member) => new(
        member.Text("RuleArn"),
        member.Text("Priority"),
        [.. member.Members("Conditions").Select(Condition)],
        Action(member.Members("Actions")));

    /// <summary>What a rule does: its last action; what comes before it authenticates, which a rehearsal leaves out.</summary>
    /// <param name="members">The <c>Action</c>s.</param>
    public static RuleAction Action(IEnumerable<XElement> members)
    {
        var last = members.OrderBy(action => Number(action.Text("Order"), 0)).LastOrDefault();
        return last?.Text("Type") switch
        {
            "forward" => new ForwardAction(Groups(last)),
            "redirect" when last.Child("RedirectConfig") is { } redirect => new RedirectAction(
                redirect.Text("StatusCode") == "HTTP_302" ? 302 : 301,
                redirect.Text("Protocol", "#{protocol}"),
                redirect.Text("Host", "#{host}"),
                redirect.Text("Port", "#{port}"),
                redirect.Text("Path", "/#{path}"),
                redirect.Child("Query")?.Value ?? "#{query}"),
            "fixed-response" when last.Child("FixedResponseConfig") is { } answer => new FixedResponseAction(
                Number(answer.Text("StatusCode"), 503), answer.Text("ContentType", "text/plain"), answer.Child("MessageBody")?.Value ?? ""),
            _ => new ForwardAction([]),
        };
    }

    private static ImmutableArray<WeightedGroup> Groups(XElement action)
    {
        ImmutableArray<WeightedGroup> groups =
        [
            .. (action.Child("ForwardConfig")?.Members("TargetGroups") ?? [])
                .Select(group => new WeightedGroup(group.Text("TargetGroupArn"), Number(group.Text("Weight"), 1))),
        ];
        return groups.IsEmpty && action.Text("TargetGroupArn") is { Length: > 0 } arn ? [new(arn, 1)] : groups;
    }

    private static RuleCondition Condition(XElement member)
    {
        var field = member.Text("Field");
        var config = member.Elements().FirstOrDefault(element => element.Name.LocalName.EndsWith("Config", StringComparison.Ordinal));
        var values = (config ?? member).Members("Values").ToList();
        // Conditions of the first kind have their values beside the field, later ones in a structure of their own.
        if (values.Count == 0)
            values = [.. member.Members("Values")];
        return new(
            field,
            config?.Child("HttpHeaderName")?.Value,
            [
                .. values.Select(value => value.HasElements
                    ? new ConditionValue(value.Child("Key")?.Value, value.Text("Value"))
                    : new ConditionValue(null, value.Value)),
            ]);
    }

    private static int Number(string text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
