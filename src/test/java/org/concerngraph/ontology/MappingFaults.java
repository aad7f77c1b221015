package org.concerngraph.ontology;

import java.util.List;

/** What can be wrong about links to terms of others and to constructs. */
final class MappingFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "a coding that nobody gave a reason for",
                    "",
                    "concern:need prc:codedTo construct:f.fear .",
                    "ConcernShape-codingWhy",
                    "The concern is said to be coded to construct:f.fear, but no mapping that still stands says why: add a prc:Mapping, or remove the statement."),
            new Fault(
                    "a coding that was rejected and is still stated",
                    "mapping:s.1 prc:reviewStatus prc:Proposed .",
                    "mapping:s.1 prc:reviewStatus prc:Rejected .",
                    "ConcernShape-codingWhy",
                    "The concern is said to be coded to construct:f.fear, but no mapping that still stands says why: add a prc:Mapping, or remove the statement."),
            new Fault(
                    "a mapping that is surer than sure",
                    "mapping:s.1 sssom:confidence 0.8 .",
                    "mapping:s.1 sssom:confidence 1.2 .",
                    "MappingShape-confidence",
                    "The confidence of a mapping (sssom:confidence) is given at most once, from 0 to 1."),
            new Fault(
                    "a theme that is coded to a construct",
                    "",
                    "mapping:s.3 owl:annotatedSource theme:s.fear . theme:s.fear prc:codedTo construct:f.fear .",
                    "MappingShape-coding",
                    "Only a prc:Concern is coded, and only to a prc:Construct or, where none was found, sssom:NoTermFound; theme:s.fear and sssom:NoTermFound are not so."),
            new Fault(
                    "a concern that is coded to a term that is no construct",
                    "mapping:s.3 owl:annotatedTarget sssom:NoTermFound .",
                    "mapping:s.3 owl:annotatedTarget theme:s.fear .",
                    "MappingShape-coding",
                    "Only a prc:Concern is coded, and only to a prc:Construct or, where none was found, sssom:NoTermFound; concern:blamed and theme:s.fear are not so."),
            new Fault(
                    "a mapping that stands without its statement",
                    "concern:judged prc:codedTo construct:f.fear .",
                    "",
                    "MappingShape-asserted",
                    "The mapping stands, but the statement it is about is missing: concern:judged prc:codedTo construct:f.fear."),
            new Fault(
                    "a machine's mapping that a person accepted, without its statement",
                    "mapping:s.4 prc:reviewStatus prc:Proposed .",
                    "mapping:s.4 prc:reviewStatus prc:Accepted .",
                    "MappingShape-asserted",
                    "The mapping stands, but the statement it is about is missing: concern:need skos:relatedMatch <https://example.org/term>."),
            new Fault(
                    "a statement that a mapping denies",
                    "",
                    "concern:blamed skos:relatedMatch <https://example.org/term> .",
                    "MappingShape-notAsserted",
                    "The mapping denies a statement that is there: concern:blamed skos:relatedMatch <https://example.org/term>."));

    private MappingFaults() {}
}
