using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Documents;

/// <summary>What can be wrong with a document or a schema: CC10 bytes and JSON, CC11 files and kinds, CC12 schema errors, CC13 facts that contradict each other, CC14 the schema itself.</summary>
public static class DocumentCodes
{
    public static readonly DiagnosticCode NotUtf8 = new("CC1001", DiagnosticSeverity.Error, "Not UTF-8 text",
        "Documents and rules are UTF-8 text, with or without a byte order mark. A file in another encoding, or a binary file, is refused rather than guessed at, because a wrong guess turns names into other names. Save the file again as UTF-8.");

    public static readonly DiagnosticCode NotJson = new("CC1002", DiagnosticSeverity.Error, "Not JSON",
        "The file does not follow RFC 8259. Comments, single quotes, trailing commas, NaN and text behind the document are refused: tools disagree on what they mean. The place given is where the text stops being JSON; the cause often stands just before it.");

    public static readonly DiagnosticCode DuplicateName = new("CC1003", DiagnosticSeverity.Error, "Name given twice",
        "An object has two properties of one name. Programs differ in which of the two they read, so a document that says two things is refused; both places are named. Keep the one that is true.");

    public static readonly DiagnosticCode TooDeep = new("CC1004", DiagnosticSeverity.Error, "Nested too deep",
        "Objects and lists may be nested 64 levels. No configuration needs more; files that do are broken or made to exhaust a reader.");

    public static readonly DiagnosticCode TooLarge = new("CC1005", DiagnosticSeverity.Error, "File too large",
        "A file may have 64 MiB and four million values. A document of one machine with evidence for every part has about 0.15 MiB. Split the file, or remove what is not configuration.");

    public static readonly DiagnosticCode MoreErrors = new("CC1006", DiagnosticSeverity.Error, "More errors than listed",
        "A file with very many errors lists the first 200 of each step; this one says how many more there are. They are usually one mistake of the program that wrote the file, made many times.");

    public static readonly DiagnosticCode Unreadable = new("CC1101", DiagnosticSeverity.Error, "Cannot be read",
        "The file or folder does not exist, or may not be read by this user. Nothing was checked in its place, so the result is incomplete.");

    public static readonly DiagnosticCode NoDocuments = new("CC1102", DiagnosticSeverity.Error, "No document",
        "A folder was given and no file in it is a document. A check of nothing must not look like a check that found nothing. Name the folder that holds the documents.");

    public static readonly DiagnosticCode UnknownKind = new("CC1103", DiagnosticSeverity.Error, "Not a known document",
        "The file is JSON and does not say which kind of document it is, or says a kind that the schema does not know (`x-documents`). A file that is not meant to be checked can be left out with --ignore GLOB; then it is not silently skipped but left out on purpose.");

    public static readonly DiagnosticCode DuplicateDocument = new("CC1104", DiagnosticSeverity.Error, "Document given twice",
        "Two files state the same document id, or two site files are joined by one value. What belongs to which could not be told apart. If one is an older state of the other, check it in a run of its own.");

    public static readonly DiagnosticCode SiteMissing = new("CC1105", DiagnosticSeverity.Warning, "Site document not given",
        "The document names a site, and no document of that site is part of the run. Whatever the site would state is not known, so rules that ask for it cannot pass. Add the site document to the run.");

    public static readonly DiagnosticCode VersionNotSupported = new("CC1106", DiagnosticSeverity.Error, "Schema version not supported",
        "The document states a higher major version of the schema than this schema file describes. Reading it with an older schema could miss what it says.");

    public static readonly DiagnosticCode UnknownProperty = new("CC1201", DiagnosticSeverity.Error, "Unknown property",
        "The schema has no property of this name at this place. A misspelt property would otherwise count as not recorded, and a rule about it would be decided on nothing. Names that begin with x- are free for notes of your own.");

    public static readonly DiagnosticCode MissingProperty = new("CC1202", DiagnosticSeverity.Error, "Required property missing",
        "The schema needs this property to make sense of the object at all. A fact that is merely not known is never required: only names, kinds and references are.");

    public static readonly DiagnosticCode WrongType = new("CC1203", DiagnosticSeverity.Error, "Wrong type of value",
        "The value is not of the type that the schema states: for example text where a number belongs, or one object where a list belongs.");

    public static readonly DiagnosticCode NotAllowedValue = new("CC1204", DiagnosticSeverity.Error, "Value not in the list",
        "The schema lists the values that may stand here and this is none of them. A near miss is usually a misspelling.");

    public static readonly DiagnosticCode WrongFormat = new("CC1205", DiagnosticSeverity.Error, "Value not well formed",
        "The value does not have the form that the schema states: a date that does not exist, an address that is none, an identifier whose check digit does not agree with its other digits.");

    public static readonly DiagnosticCode OutOfRange = new("CC1206", DiagnosticSeverity.Error, "Value out of range",
        "The number, or the length of the text or list, is outside the range that the schema states.");

    public static readonly DiagnosticCode NullInList = new("CC1207", DiagnosticSeverity.Error, "Unknown inside a list",
        "`null` and the words for not known say that a fact is not known. Inside a list they say neither that an element exists nor that it does not. Leave the element out and state that the list is not complete, or record what is known of it.");

    public static readonly DiagnosticCode NotKnownWord = new("CC1208", DiagnosticSeverity.Warning, "Word for not known",
        "The words `unknown`, `N/A`, `TBD`, `-` and empty text are read as not known, exactly as if the property were absent. If the thing is known not to exist, name the property in `statedNone`; if it is known, record it.");

    public static readonly DiagnosticCode NotAPropertyName = new("CC1209", DiagnosticSeverity.Error, "Not a property of this object",
        "`statedNone` and `notApplicable` list names of properties of the object that holds them. A name that is none states nothing, and would do so silently.");

    public static readonly DiagnosticCode CannotBeNone = new("CC1210", DiagnosticSeverity.Error, "Cannot be stated as none",
        "`statedNone` says that a thing does not exist. It cannot be said of what every such object has, nor of a section: that a section is empty is stated by `[]` together with its coverage, which says who looked and when.");

    public static readonly DiagnosticCode NothingToAsk = new("CC1107", DiagnosticSeverity.Error, "Nothing to ask rules of",
        "The run has rules and documents, but no document of a kind that rules are asked of: a site states facts that its items share, and is not asked itself. A check of nothing must not look like a check that found nothing.");

    public static readonly DiagnosticCode LeftOut = new("CC1108", DiagnosticSeverity.Warning, "Left out on request",
        "A file or folder matches --ignore and was not looked at. It is said here so that every report shows what the check does not cover.");

    public static readonly DiagnosticCode DanglingReference = new("CC1301", DiagnosticSeverity.Warning, "Reference leads nowhere",
        "The id is not found in the sections that the schema allows here, neither in this document nor in its site. A rule that follows the reference cannot be decided.");

    public static readonly DiagnosticCode DuplicateId = new("CC1302", DiagnosticSeverity.Warning, "Id given twice",
        "Two things of one kind have one id. A reference to it could mean either, so it is treated as leading nowhere.");

    public static readonly DiagnosticCode ImpossibleOrder = new("CC1303", DiagnosticSeverity.Warning, "Impossible order of dates",
        "Of two dates that can only follow one another (`x-order` in the schema) the later one comes first. One of the two is wrong; what rests on either is doubtful.");

    public static readonly DiagnosticCode OutsideNetwork = new("CC1304", DiagnosticSeverity.Warning, "Address outside its network",
        "The address lies in none of the ranges of the network that the object names (`x-within` in the schema). Either the address or the network is recorded wrongly.");

    public static readonly DiagnosticCode ContradictsStatedNone = new("CC1305", DiagnosticSeverity.Warning, "Stated as none and recorded",
        "A property is named in `statedNone` and has a value. The value is used; remove one of the two statements.");

    public static readonly DiagnosticCode MoreWarnings = new("CC1306", DiagnosticSeverity.Warning, "More warnings than listed",
        "A file with very many warnings lists the first 200 of each step; this one says how many more there are.");

    public static readonly DiagnosticCode BadSchema = new("CC1401", DiagnosticSeverity.Error, "Schema not usable",
        "The schema file uses a keyword or an annotation that this tool does not enforce, or names something that does not exist. A keyword that is silently ignored would let documents through that the author meant to refuse.");
}
