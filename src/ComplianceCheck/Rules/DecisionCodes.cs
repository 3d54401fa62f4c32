using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Rules;

/// <summary>What can be doubtful about waivers and attestations, most of it only when they meet what was found: CC60.</summary>
internal static class DecisionCodes
{
    public static readonly DiagnosticCode ExpiredWaiver = new("CC6001", DiagnosticSeverity.Warning, "Waiver that has expired",
        "The last day of the waiver has passed where its time zone says that days end. What it was granted for counts as if there were no waiver. Have it granted again, or remove it.");

    public static readonly DiagnosticCode ExpiringWaiver = new("CC6002", DiagnosticSeverity.Warning, "Waiver that expires soon",
        "The waiver still holds, and ends within thirty days. Whoever needs it longer has to ask for it now.");

    public static readonly DiagnosticCode UnusedWaiver = new("CC6003", DiagnosticSeverity.Warning, "Waiver that nothing needs",
        "Nothing fails for which the waiver was granted: the document is not part of the run, it has no such item, or the item does not fail. A waiver that nobody needs hides the next failure. Remove it, or mend the name.");

    public static readonly DiagnosticCode BroadWaiver = new("CC6004", DiagnosticSeverity.Warning, "Waiver that holds for more than was seen",
        "The waiver names no item, or no check of a rule that has several, and so holds for whatever fails later as well, which nobody looked at when it was granted. Name the item and the check, one waiver for each. One that holds for more than five years, or a temporary deviation of more than a year, is as broad in time.");

    public static readonly DiagnosticCode StaleWaiver = new("CC6005", DiagnosticSeverity.Warning, "Waiver granted for something else",
        "The waiver was granted for other recorded values, or for another revision of the rule. It does not hold for what is recorded, or asked, now. Look at it again, and have it granted for what there is.");

    public static readonly DiagnosticCode RefusedWaiver = new("CC6006", DiagnosticSeverity.Warning, "Exception that nobody grants",
        "The exception does not count: the authority that the rule rests on accepts none of that kind, all of the grounds are among those that are not enough (cost, staffing, convenience, the preference of a supplier, systems that do not exist yet), or it is the acceptance of a risk, which documents a gap and never closes one.");

    public static readonly DiagnosticCode PartialWaiver = new("CC6007", DiagnosticSeverity.Warning, "Exception from a part of the duties",
        "The rule rests on several binding authorities, and some of them accept no exception of that kind. The failure is shown with the exception, and counts in full, because the other duties stand.");

    public static readonly DiagnosticCode EarlyWaiver = new("CC6008", DiagnosticSeverity.Warning, "Waiver that does not hold yet",
        "The first day of the waiver has not come where its time zone says that days begin. Until then what it was granted for counts in full.");

    public static readonly DiagnosticCode AttestationToRenew = new("CC6009", DiagnosticSeverity.Warning, "Attestation to be renewed",
        "The attestation has to be stated again: its time has passed, or passes within thirty days, or it is dated after the day of the run. One whose time has passed does not count.");

    public static readonly DiagnosticCode UnusedAttestation = new("CC6010", DiagnosticSeverity.Warning, "Attestation about a document that is not there",
        "The attestation names a document that is not part of the run, so it attests nothing here. Mend the name, or check the document too.");

    public static readonly DiagnosticCode DecidedTwice = new("CC6012", DiagnosticSeverity.Error, "Value that is decided twice",
        "The profile sets a parameter for which a list is given with the run as well. Only one of them can count, and a reader would believe that it is the other.");

    public static readonly DiagnosticCode NothingLeft = new("CC6011", DiagnosticSeverity.Error, "Profile that leaves nothing to ask",
        "The profile chooses no pack or no rule, or switches all of them off, so nothing is checked at all. That is no result, and must not look like one.");
}
