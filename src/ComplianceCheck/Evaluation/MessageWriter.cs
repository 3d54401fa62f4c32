using System.Text;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Fills the placeholders of a message with what the item records.</summary>
internal static class MessageWriter
{
    private const int MostValues = 5;

    /// <summary>The message; what is not recorded says so, and of many values the first five are shown.</summary>
    public static string Write(MessageText message, Inquiry inquiry)
    {
        var text = new StringBuilder();
        var facts = inquiry.Rent();
        foreach (var part in message.Parts)
        {
            text.Append(part.Literal);
            if (part.Path is null)
            {
                continue;
            }

            facts.Clear();
            inquiry.Spread(part.Path, facts);
            var values = facts.Where(fact => fact.HasValue).Select(ValueText.Of).ToList();
            text.AppendJoin(", ", values.Take(MostValues));
            if (values.Count > MostValues)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $" and {values.Count - MostValues} more");
            }
            else if (values.Count == 0)
            {
                text.Append(facts.Exists(fact => fact.State == FactState.ClosedList) ? "none" : "not recorded");
            }
        }

        inquiry.Return(facts);
        return text.ToString();
    }
}
