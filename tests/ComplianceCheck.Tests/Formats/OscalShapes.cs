using System.Collections.Immutable;

namespace ComplianceCheck.Tests.Formats;

/// <summary>
/// What OSCAL 1.1.2 lets stand in an object, from its documentation. A member reads <c>name=type</c>, with <c>*</c> before it
/// when it is required and <c>[]</c> behind it for a list, which is never empty. Words divided by <c>|</c> are those allowed.
/// What our reports never write is left out, so it counts as unknown.
/// </summary>
internal static class OscalShapes
{
    /// <summary>The members of the objects, by name.</summary>
    public static readonly ImmutableDictionary<string, ImmutableArray<OscalMember>> All = new Dictionary<string, string>
    {
        ["results-document"] = "*assessment-results=assessment-results",
        ["plan-document"] = "*plan-of-action-and-milestones=plan",
        ["assessment-results"] = "*uuid=uuid *metadata=metadata *import-ap=import-ap local-definitions=results-definitions *results=result[] back-matter=back-matter",
        ["plan"] = "*uuid=uuid *metadata=metadata *system-id=system-id local-definitions=plan-definitions observations=observation[] risks=risk[] findings=finding[] *poam-items=plan-item[] back-matter=back-matter",
        ["import-ap"] = "*href=reference remarks=markup",
        ["system-id"] = "identifier-type=uri *id=string",
        ["results-definitions"] = "objectives-and-methods=local-objective[] remarks=markup",
        ["plan-definitions"] = "components=component[] inventory-items=inventory-item[] assessment-assets=assets remarks=markup",
        ["local-objective"] = "*control-id=token description=markup props=property[] links=link[] *parts=part[] remarks=markup",
        ["part"] = "id=token *name=token ns=uri class=token title=line props=property[] prose=markup links=link[]",
        ["metadata"] = "*title=line *last-modified=moment *version=string *oscal-version=1.1.2 props=property[] links=link[] roles=role[] parties=party[] responsible-parties=responsible-party[] remarks=markup",
        ["role"] = "*id=token *title=line short-name=string description=markup props=property[] links=link[] remarks=markup",
        ["party"] = "*uuid=uuid *type=person|organization name=string short-name=string props=property[] links=link[] remarks=markup",
        ["responsible-party"] = "*role-id=token *party-uuids=to[] props=property[] links=link[] remarks=markup",
        ["property"] = "*name=token uuid=uuid ns=uri *value=string class=token group=token remarks=markup",
        ["link"] = "*href=reference rel=token media-type=string resource-fragment=string text=line",
        ["result"] = "*uuid=uuid *title=line *description=markup *start=moment end=moment props=property[] links=link[] local-definitions=result-definitions *reviewed-controls=reviewed attestations=attestation[] observations=observation[] risks=risk[] findings=finding[] remarks=markup",
        ["result-definitions"] = "components=component[] inventory-items=inventory-item[] assessment-assets=assets",
        ["assets"] = "components=component[] *assessment-platforms=platform[]",
        ["platform"] = "*uuid=uuid title=line props=property[] links=link[] uses-components=uses-component[] remarks=markup",
        ["uses-component"] = "*component-uuid=to props=property[] links=link[] responsible-parties=responsible-party[] remarks=markup",
        ["component"] = "*uuid=uuid *type=string *title=line *description=markup purpose=line props=property[] links=link[] *status=component-status remarks=markup",
        ["component-status"] = "*state=under-development|operational|disposition|other remarks=markup",
        ["inventory-item"] = "*uuid=uuid *description=markup props=property[] links=link[] responsible-parties=responsible-party[] remarks=markup",
        ["reviewed"] = "description=markup props=property[] links=link[] *control-selections=control-selection[] control-objective-selections=objective-selection[] remarks=markup",
        ["control-selection"] = "description=markup props=property[] links=link[] include-all=nothing include-controls=control[] exclude-controls=control[] remarks=markup",
        ["nothing"] = "",
        ["control"] = "*control-id=token statement-ids=token[]",
        ["objective-selection"] = "description=markup props=property[] links=link[] include-all=nothing include-objectives=objective[] exclude-objectives=objective[] remarks=markup",
        ["objective"] = "*objective-id=token",
        ["attestation"] = "responsible-parties=responsible-party[] *parts=attestation-part[]",
        ["attestation-part"] = "uuid=uuid *name=token ns=uri class=token title=line props=property[] prose=markup links=link[]",
        ["observation"] = "*uuid=uuid title=line *description=markup props=property[] links=link[] *methods=EXAMINE|INTERVIEW|TEST|UNKNOWN[] types=ssp-statement-issue|control-objective|mitigation|finding|historic[] origins=origin[] subjects=subject[] relevant-evidence=evidence[] *collected=moment expires=moment remarks=markup",
        ["origin"] = "*actors=actor[]",
        ["actor"] = "*type=tool|assessment-platform|party *actor-uuid=to role-id=token props=property[] links=link[]",
        ["subject"] = "*subject-uuid=to *type=component|inventory-item|location|party|user|resource title=line props=property[] links=link[] remarks=markup",
        ["evidence"] = "href=reference *description=markup props=property[] links=link[] remarks=markup",
        ["risk"] = "*uuid=uuid *title=line *description=markup *statement=markup props=property[] links=link[] *status=open|investigating|remediating|deviation-requested|deviation-approved|closed origins=origin[] characterizations=characterization[] deadline=moment remediations=response[] related-observations=related-observation[]",
        ["characterization"] = "props=property[] links=link[] *origin=origin *facets=facet[]",
        ["facet"] = "*name=token *system=uri *value=string props=property[] links=link[] remarks=markup",
        ["response"] = "*uuid=uuid *lifecycle=recommendation|planned|completed *title=line *description=markup props=property[] links=link[] origins=origin[] remarks=markup",
        ["finding"] = "*uuid=uuid *title=line *description=markup props=property[] links=link[] origins=origin[] *target=target related-observations=related-observation[] related-risks=related-risk[] remarks=markup",
        ["target"] = "*type=statement-id|objective-id *target-id=token title=line description=markup props=property[] links=link[] *status=target-status implementation-status=implementation-status remarks=markup",
        ["target-status"] = "*state=satisfied|not-satisfied reason=pass|fail|other remarks=markup",
        ["implementation-status"] = "*state=implemented|partial|planned|alternative|not-applicable remarks=markup",
        ["related-observation"] = "*observation-uuid=to",
        ["related-risk"] = "*risk-uuid=to",
        ["related-finding"] = "*finding-uuid=to",
        ["plan-item"] = "uuid=uuid *title=line *description=markup props=property[] links=link[] origins=origin[] related-findings=related-finding[] related-observations=related-observation[] related-risks=related-risk[] remarks=markup",
        ["back-matter"] = "resources=resource[]",
        ["resource"] = "*uuid=uuid title=line description=markup props=property[] citation=citation rlinks=resource-link[] remarks=markup",
        ["citation"] = "*text=line props=property[] links=link[]",
        ["resource-link"] = "*href=reference media-type=string hashes=hash[]",
        ["hash"] = "*algorithm=SHA-224|SHA-256|SHA-384|SHA-512|SHA3-224|SHA3-256|SHA3-384|SHA3-512 *value=string",
    }.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(OscalMember.Parse).ToImmutableArray());
}
