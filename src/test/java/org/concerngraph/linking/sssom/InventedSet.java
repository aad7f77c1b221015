package org.concerngraph.linking.sssom;

/** A set that has something in every slot. */
final class InventedSet {

    static final String TEXT = Sets.tabs("""
            #sssom_version: "1.1"
            #curie_map:
            #  EXT: https://example.org/properties/
            #  ex: https://example.org/terms/
            #  mesh: http://id.nlm.nih.gov/mesh/
            #  orcid: https://orcid.org/
            #mapping_set_id: https://example.org/sets/every-slot
            #mapping_set_version: "1.10"
            #mapping_set_source:
            #  - https://example.org/sets/older
            #  - https://example.org/sets/oldest
            #mapping_set_title: Every slot
            #mapping_set_description: "Two lines:\\nthe second # one"
            #mapping_set_confidence: 0.75
            #creator_id:
            #  - orcid:0000-0000-0000-0001
            #creator_label:
            #  - "Ada: the first"
            #license: https://creativecommons.org/licenses/by/4.0/
            #subject_type: skos concept
            #subject_source: ex:vocabulary
            #subject_source_version: "2026"
            #object_type: owl class
            #object_source: mesh:D
            #object_source_version: http://id.nlm.nih.gov/mesh/2024
            #predicate_type: owl annotation property
            #mapping_provider: https://example.org/
            #cardinality_scope:
            #  - object_source
            #  - predicate_id
            #mapping_tool: A matcher
            #mapping_tool_id: ex:matcher
            #mapping_tool_version: "3"
            #mapping_date: 2026-01-31
            #publication_date: 2026-02-01
            #subject_match_field:
            #  - rdfs:label
            #  - skos:altLabel
            #object_match_field:
            #  - skos:prefLabel
            #subject_preprocessing:
            #  - semapv:Lemmatization
            #  - semapv:Stemming
            #object_preprocessing:
            #  - semapv:StopWordRemoval
            #similarity_measure: ex:Jaccard
            #curation_rule:
            #  - ex:rule1
            #curation_rule_text:
            #  - "true"
            #see_also:
            #  - https://example.org/more
            #issue_tracker: https://example.org/issues
            #other: "a=b|c=d"
            #comment: 'It is ''quoted'''
            #extension_definitions:
            #  - slot_name: ext_count
            #    property: EXT:count
            #    type_hint: xsd:integer
            #  - slot_name: ext_friend
            #    property: EXT:friend
            #    type_hint: linkml:Uriorcurie
            #ext_count: 7
            #ext_note: "yes: no"
            record_id→subject_id→subject_label→subject_category→predicate_id→predicate_label→predicate_modifier→object_id→object_label→object_category→mapping_justification→author_id→author_label→reviewer_id→reviewer_label→creator_id→creator_label→license→mapping_source→mapping_cardinality→publication_date→review_date→confidence→reviewer_agreement→match_string→similarity_score→see_also→issue_tracker_item→other→comment→ext_note→ext_count→ext_friend
            ex:r1→ex:regulator→regulator→role→skos:exactMatch→has exact match→Not→mesh:D005809→Genes, Regulator→gene→semapv:ManualMappingCuration→orcid:0000-0000-0000-0001|orcid:0000-0000-0000-0002→A\\|B|C\\\\→orcid:0000-0000-0000-0003→Rita→orcid:0000-0000-0000-0004→Cleo→https://creativecommons.org/publicdomain/zero/1.0/→ex:older→1:1→2026-02-03→2026-02-02→0.123456→-0.5→gene \\|x\\||regulator→0.5→https://example.org/1|https://example.org/2→ex:issue9→k=v→"He said ""no""
            twice,\tand left"→free note→12→ex:bob
            ex:r2→ex:patient→Patient→→skos:exactMatch→→→mesh:D010361→Patients→→semapv:LexicalMatching→→→→→→→→→→→→1→→→→→→→→→→
            ex:r3→ex:theme→theme→→skos:relatedMatch→→→sssom:NoTermFound→→→semapv:ManualMappingCuration→→→→→→→→→→→→→→→→→→→→→→
            """);

    private InventedSet() {}
}
