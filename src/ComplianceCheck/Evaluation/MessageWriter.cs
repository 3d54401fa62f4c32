using System.Collections.Immutable;
using System.Text;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Fills the placeholders of a message with what the item records.</summary>
internal static class MessageWriter
{
    private const int MostValues = 5;

    /// <summary>The message; what is not recorded says so, and of many values the first five are shown.</summary>
    /// <param name="message">The text.</param>
    /// <param name="routes">The paths of its parts.</param>
    /// <param name="inquiry">What is in question.</param>
    public static string Write(MessageText message, ImmutableArray<Route?> routes, Inquiry inquiry)
    {
        var text = new StringBuilder();
        var facts = inquiry.Rent();
        foreach (var (part, route) in message.Parts.Zip(routes))
        {
            text.Append(part.Literal);
            if (route is null)
            {
                continue;
            }

            facts.Clear();
            var found = inquiry.Spread(route, facts).ToArray();
            var values = found.Where(fact => fact.HasValue).Select(ValueText.Of).ToList();
            text.AppendJoin(", ", values.Take(MostValues));
            if (values.Count > MostValues)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $" and {values.Count - MostValues} more");
            }
            else if (values.Count == 0)
            {
                // A complete list whose elements do not say it is no list without elements.
                text.Append(found.Length > 0 && Array.TrueForAll(found, fact => inquiry.Closures.Closed(fact).State == FactState.ClosedList) ? "none" : "not recorded");
            }
        }

        inquiry.Return(facts);
        return text.ToString();
    }
}
