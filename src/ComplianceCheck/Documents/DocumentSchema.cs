using System.Diagnostics;
using System.Globalization;
using ComplianceCheck.Diagnostics;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;

namespace ComplianceCheck.Documents;

/// <summary>
/// A schema made ready to validate documents. Compile it once and keep it: it is immutable after that and safe to share
/// between threads. The only file that names NJsonSchema, with <see cref="DocumentTokens"/> for the tokens it validates.
/// </summary>
public sealed class DocumentSchema
{
    private readonly Dictionary<SchemaType, JsonSchema> schemas = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JsonSchema, SchemaType> types = new(ReferenceEqualityComparer.Instance);
    private readonly JsonSchemaValidatorSettings settings = new();
    private readonly JsonSchemaValidator validator;

    private DocumentSchema(SchemaShape shape)
    {
        var unfinished = new Stack<ObjectType>();
        foreach (var root in shape.Kinds.Values.Select(kind => kind.Root))
        {
            Compile(root, unfinished);
        }

        while (unfinished.TryPop(out var type))
        {
            Finish(type, unfinished);
        }

        validator = new JsonSchemaValidator(settings);
    }

    /// <summary>
    /// Builds NJsonSchema's object model from the shape, without text and without <c>FromJsonAsync</c>, which costs a cold
    /// process as much as the rest of its work. Objects are shared by reference, so recursive definitions are no matter.
    /// </summary>
    public static DocumentSchema Compile(SchemaShape shape) => new(shape);

    /// <summary>
    /// Reports everything that the schema has against a document, each once and at its place. Properties that say "not
    /// known" are read as absent. Of very many errors the first are listed and the rest counted.
    /// </summary>
    /// <param name="root">The root of the document, an object.</param>
    /// <param name="kind">Its kind, from the shape that was compiled.</param>
    /// <param name="diagnostics">Takes CC1201 to CC1209.</param>
    public void Validate(JsonValue root, DocumentKind kind, DiagnosticBag diagnostics)
    {
        var faults = new List<SchemaFault>();
        var tokens = DocumentTokens.Of(root, kind.Root, faults);
        Collect(validator.Validate(tokens, schemas[kind.Root]), root.Text, faults);

        var bounded = new BoundedBag(diagnostics, root.Text.Source);
        foreach (var fault in SchemaFault.Distinct(faults))
        {
            SchemaFaultText.Report(fault, bounded);
        }

        bounded.Close();
    }

    /// <summary>Takes the innermost errors: what NJsonSchema says of a list or object only repeats what it says of its content.</summary>
    private void Collect(IEnumerable<ValidationError> errors, JsonText text, List<SchemaFault> faults)
    {
        foreach (var error in errors)
        {
            if (error is ChildSchemaValidationError parent)
            {
                foreach (var inner in parent.Errors.Values)
                {
                    Collect(inner, text, faults);
                }

                continue;
            }

            var kind = KindOf(error.Kind);
            faults.Add(new SchemaFault(kind, DocumentTokens.PlaceOf(text, error.LineNumber), types[error.Schema], kind == SchemaFaultKind.MissingProperty ? error.Property : null));
        }
    }

    private static SchemaFaultKind KindOf(ValidationErrorKind kind) => kind switch
    {
        ValidationErrorKind.NoAdditionalPropertiesAllowed => SchemaFaultKind.UnknownProperty,
        ValidationErrorKind.PropertyRequired => SchemaFaultKind.MissingProperty,
        ValidationErrorKind.ObjectExpected or ValidationErrorKind.ArrayExpected or ValidationErrorKind.StringExpected
            or ValidationErrorKind.NumberExpected or ValidationErrorKind.IntegerExpected or ValidationErrorKind.BooleanExpected => SchemaFaultKind.WrongType,
        ValidationErrorKind.NotInEnumeration => SchemaFaultKind.NotAmongWords,
        ValidationErrorKind.PatternMismatch => SchemaFaultKind.PatternMismatch,
        FormCheck.Kind => SchemaFaultKind.FormatMismatch,
        ValidationErrorKind.StringTooShort => SchemaFaultKind.TooShort,
        ValidationErrorKind.StringTooLong => SchemaFaultKind.TooLong,
        ValidationErrorKind.NumberTooSmall => SchemaFaultKind.BelowMinimum,
        ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => SchemaFaultKind.AboveMaximum,
        ValidationErrorKind.TooFewItems => SchemaFaultKind.TooFewElements,
        ValidationErrorKind.TooManyItems => SchemaFaultKind.TooManyElements,
        _ => throw new UnreachableException($"no keyword that a schema may use leads to {kind}"),
    };

    private JsonSchema Compile(SchemaType type, Stack<ObjectType> unfinished)
    {
        if (schemas.TryGetValue(type, out var known))
        {
            return known;
        }

        var schema = type switch
        {
            ObjectType => new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false },
            ListType list => new JsonSchema
            {
                Type = JsonObjectType.Array,
                Item = new JsonSchema { Reference = Compile(list.Item, unfinished) },
                MinItems = list.MinimumItems ?? 0,
                MaxItems = list.MaximumItems ?? 0,
            },
            TextType text => CompileText(text),
            NumberType number => new JsonSchema
            {
                Type = number.IsInteger ? JsonObjectType.Integer : JsonObjectType.Number,
                Minimum = number.Minimum,
                Maximum = number.Maximum,
            },
            BooleanType => new JsonSchema { Type = JsonObjectType.Boolean },
            _ => throw new UnreachableException(),
        };
        schemas.Add(type, schema);
        types.Add(schema, type);
        if (type is ObjectType holder)
        {
            unfinished.Push(holder);
        }

        return schema;
    }

    private void Finish(ObjectType type, Stack<ObjectType> unfinished)
    {
        var schema = schemas[type];
        schema.PatternProperties["^x-"] = new JsonSchemaProperty();
        foreach (var property in type.Properties.Values)
        {
            schema.Properties[property.Name] = new JsonSchemaProperty { Reference = Compile(property.Type, unfinished) };
            if (property.IsRequired)
            {
                schema.RequiredProperties.Add(property.Name);
            }
        }
    }

    private JsonSchema CompileText(TextType text)
    {
        var schema = new JsonSchema
        {
            Type = JsonObjectType.String,
            Pattern = text.Pattern is { } pattern ? WholeText(pattern) : null,
            MinLength = text.MinimumLength,
            MaxLength = text.MaximumLength,
        };
        foreach (var word in text.Values)
        {
            schema.Enumeration.Add(word);
        }

        if (text.Format is not null || text.CheckDigit is not null)
        {
            // NJsonSchema knows a format only by its name, and has ideas of its own about "date" and others.
            schema.Format = string.Create(CultureInfo.InvariantCulture, $"x-form-{schemas.Count}");
            settings.AddCustomFormatValidator(new FormCheck(schema.Format, text));
        }

        return schema;
    }

    /// <summary>In .NET <c>$</c> also matches before a line feed that ends the text; in JSON Schema it does not.</summary>
    internal static string WholeText(string pattern) =>
        pattern.EndsWith('$') && !pattern.EndsWith(@"\$", StringComparison.Ordinal) ? pattern[..^1] + @"\z" : pattern;

    /// <summary>A format and a check digit, as NJsonSchema asks for them.</summary>
    private sealed class FormCheck(string format, TextType type) : IFormatValidator
    {
        public const ValidationErrorKind Kind = ValidationErrorKind.Unknown;

        public ValidationErrorKind ValidationErrorKind => Kind;

        public string Format => format;

        public bool IsValid(string value, JTokenType tokenType) =>
            (type.Format?.IsWellFormed(value) ?? true) && (type.CheckDigit?.Agrees(value) ?? true);
    }
}
