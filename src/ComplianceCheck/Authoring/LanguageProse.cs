namespace ComplianceCheck.Authoring;

/// <summary>What the page of the language says beside its tables, as Markdown.</summary>
internal static class LanguageProse
{
    public const string Introduction =
        """
        # The rule language

        `compliance-check explain language` writes this page from the table by which rules are read: what is not in its tables is
        refused, with file, line and column, and with the nearest word that exists.

        ## A rule, from end to end

        A pack is a folder with a file `pack.yaml` and one file for each rule. This `pack.yaml` says what the pack is, what its rules
        may cite, and which values they name:

        ```yaml
        pack:
          id: my-rules
          version: 1.0.0
          language: 1
          title: Rules of the house
          schema: ../schema/my.schema.json
          closedWhen:
            all:
              - {field: completeness, equals: complete}
              - {field: asOf, notOlderThan: $reviewCycle}
        sources:
          HOUSE-RULES: {title: Rules of the house, force: pack}
        parameters:
          reviewCycle: {type: duration, default: 365d, why: Once a year}
        ```

        And this is a rule, `HOUSE-01-unreviewed-account.yaml`:

        ```yaml
        id: HOUSE-01
        revision: 1
        title: Privileged account that nobody reviews
        severity: high
        requirement: Every privileged account that is in use is reviewed once a year.
        authorities:
          - {source: HOUSE-RULES, at: section 7}
        forEach: accounts
        when:
          all:
            - {field: privileged, equals: true}
            - {not: {field: enabled, equals: false}}
        require: {field: lastReviewed, notOlderThan: $reviewCycle}
        evidence: {field: holder, exists: true}
        message: "{kind} account {id} was last reviewed on {lastReviewed}"
        remediation: Review the account, or disable it.
        tests:
          - name: reviewed three years ago
            asOf: 2026-11-03
            given: {accounts: [{id: A-1, kind: user, privileged: true, enabled: true, lastReviewed: 2023-11-03, holder: J. Doe}]}
            expect: {fail: "accounts[0]"}
          - name: nobody has written down when
            base: reviewed three years ago
            remove: ["accounts[0].lastReviewed"]
            expect: unknown
          - name: reviewed, and somebody vouches that these are all accounts
            base: reviewed three years ago
            set:
              "accounts[0].lastReviewed": 2026-10-01
              coverage: {accounts: {completeness: complete, asOf: 2026-10-01}}
            expect: pass
          - name: reviewed, and nobody knows whose it is
            base: reviewed, and somebody vouches that these are all accounts
            remove: ["accounts[0].holder"]
            expect: unknown
        ```

        It reads as a sentence: **for each** of the accounts, **when** it is privileged and not disabled, **require** that its last
        review is not older than the review cycle; and to call that shown, its holder must be on record as **evidence**.

        | part | asks | true | false | unknown |
        | --- | --- | --- | --- | --- |
        | `forEach` | of which items? without it, of the document itself | | | |
        | `when` | does the question arise? | go on | not applicable | unknown |
        | `require` | is it as it should be? | go on | fail | unknown |
        | `evidence` | how do we know? | pass | unknown | unknown |

        `require` and `evidence` both true is the only way to a pass. `require` that is false is a failure, whatever the evidence.

        ## Three answers

        Every condition is true, false or **unknown**. A fact that is not recorded makes a comparison unknown, not false; so do
        `null`, empty text and the words that mean "not known" (`unknown`, `N/A`, `TBD`, `-`). Unknown goes through a condition as a person
        would take it: `all` is false as soon as one part is false, else unknown if a part is unknown; `any` is true as soon as one
        part is true; `not` leaves unknown as it is.

        `exists` is the one question that is answered by absence: `{field: holder, exists: false}` is true of whatever is not recorded. It
        is unknown only where the thing is missing that would hold the field. Ask it where "nobody wrote it down" is itself the
        finding, and compare everywhere else. What a document states not to exist is known to be absent: comparisons with it are false.

        `ifUnknown: worst`, on any condition, reads what cannot be decided the way that is worse for the verdict: as true in a `when`, as
        false in a `require`, the other way round under `not`. It can turn unknown into a failure, never into a pass.

        Dates may be partial. Whether `2022` is before `2022-06` is unknown, for some of its days are and some are not. Ages are counted
        back from the day for which the run decides; a date after it has no age, so asking for one is unknown.

        ## Open and closed lists

        A list that is not complete proves little: what breaks the rule may be what nobody listed. So a list is **open** until somebody
        vouches for it. A section that the schema connects with a coverage is closed when that coverage meets `closedWhen` of the pack;
        a list inside a thing is closed when it is there, and then `[]` says "none".

        | over | `every` | `some` | `none` | a rule with `forEach` |
        | --- | --- | --- | --- | --- |
        | a closed list | true, false or unknown | true, false or unknown | true, false or unknown | any verdict |
        | an open list | false or unknown | true or unknown | false or unknown | fail or unknown |

        When every list is closed and no item is left, the rule says what `whenNone` says: that it does not apply, or that it passes.

        ## What never passes by accident

        - **A misspelt name.** Every path, word, parameter and definition is checked against the schema before anything runs. A pack with an
          error does not run at all, and the run says so.
        - **A missing fact.** It is unknown, and the finding names what would settle it.
        - **An empty list that nobody vouched for.** It is open.
        - **Weak evidence.** `require` alone is not a pass once the rule asks for evidence.
        - **A value that can never occur.** A word that is not in the schema's list, a date that does not exist, text where a number
          belongs: an error, for a comparison with it would be true or false for ever.
        - **A reference that leads nowhere.** It is unknown, with a warning at its place.
        - **A filter in a path.** There are none, because a filter drops what lacks its key in silence. Say `where` under a quantifier.
        - **A rule that nobody tried.** One without an example of each of pass, fail and unknown gets a warning.

        ## Tests

        A test states facts and the verdict they lead to. Its facts are laid over the smallest document that the schema accepts; `base` starts
        from another test of the rule, `set` and `remove` change single facts, so that each test shows one difference. Elements of lists are
        counted from 0: `accounts[0].holder`. `expect` is a verdict, or a verdict with exactly the items that have it:
        `{fail: "accounts[0]"}`, and `{fail: "name of the check: accounts[0]"}` in a rule with `checks`.
        A rule passes only when its lists are closed, so a test that expects `pass` states the coverage. Write the unknown first: it shows
        that the rule does not pass by accident.

        ```
        compliance-check lint my-rules      errors, and what is doubtful
        compliance-check test my-rules      runs the tests
        compliance-check check documents/ --rules my-rules
        ```
        """;

    public const string Files =
        """
        ## Files and their keys

        | file | holds |
        | --- | --- |
        | `pack.yaml` | what the pack is, its sources and parameters |
        | `sources.yaml`, `parameters.yaml` | the sources and frameworks, and the parameters, of a pack that has too many for `pack.yaml` |
        | `definitions.yaml`, and any file in a folder `definitions` | conditions with a name, which rules share |
        | any other `.yaml` or `.yml` | one rule |

        Files are YAML in UTF-8, indented with blanks. A key that is not listed here, a key given twice, an anchor, a tag and a second
        document are errors. Text that has a colon and a blank in it, or a blank and `#`, or that begins with a bracket, a brace or another
        sign, stands in straight quotes.
        """;

    public const string Conditions =
        """
        ## Conditions

        A condition is a mapping of one of these kinds. There is no `and` between two of them: write `all`.
        """;

    public const string Quantifiers =
        """
        ### Of the things in a list

        `{every: path, as: name, where: condition, satisfies: condition}`. A path that may lead to many values stands here and not behind
        `field`. The lists of several things on the way are read as one. Inside, names are those of the thing in question; name it with
        `as` to speak of it from further in. A thing of which `where` is unknown is neither left out nor counted: where that would
        change the answer, the answer is unknown.
        """;

    public const string Comparison =
        """
        ### A value compared

        `{field: path, operator: operand}`. Several operators in one comparison must all hold. An operand that begins with `$` is a
        reference: a parameter, a name, or a path from one of the beginnings below; `$$` is a dollar sign. `{field: path}` is another field
        of the same thing.
        """;

    public const string Paths =
        """
        ## Paths

        Names joined by dots: `location.area`. A property that holds the id of a thing leads to the thing: `documentedBy.doc.kind` goes from
        the record to the document it names. A path through a list means all its elements. In a `message`, `{path}` prints the value.
        """;
}
