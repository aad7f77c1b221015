package org.concerngraph.ontology;

import java.util.List;

/** What can be wrong about concerns and the relations between them. */
final class ConcernFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "evidence that stands for a concern that was given up",
                    "evidence:s.1.judged.Expresses prc:evidenceConcern concern:judged .",
                    "evidence:s.1.judged.Expresses prc:evidenceConcern concern:gone . quote:s.1 prc:expresses concern:gone .",
                    "EvidenceShape-ofRetired",
                    "The evidence stands, but concern:gone is retired: move it to another concern, or reject it."),
            new Fault(
                    "evidence for what is no concern",
                    "evidence:s.1.judged.Expresses prc:evidenceConcern concern:judged .",
                    "evidence:s.1.judged.Expresses prc:evidenceConcern theme:s.fear .",
                    "EvidenceShape-concern",
                    "Evidence is about exactly one concern (prc:evidenceConcern)."),
            new Fault(
                    "a relation that stands from a concern that was given up",
                    "relation:judged.obstructs.need prc:fromConcern concern:judged .",
                    "relation:judged.obstructs.need prc:fromConcern concern:gone .",
                    "ConcernRelationShape-ofRetired",
                    "The relation stands, but concern:gone is retired: move it to another concern, or reject it."),
            new Fault(
                    "a relation from what is no concern",
                    "relation:judged.obstructs.need prc:fromConcern concern:judged .",
                    "relation:judged.obstructs.need prc:fromConcern theme:s.fear .",
                    "ConcernRelationShape-from",
                    "A relation starts from exactly one concern (prc:fromConcern)."),
            new Fault(
                    "a relation to what is no concern",
                    "relation:judged.obstructs.need prc:toConcern concern:need .",
                    "relation:judged.obstructs.need prc:toConcern theme:s.fear .",
                    "ConcernRelationShape-to",
                    "A relation leads to exactly one concern (prc:toConcern)."),
            new Fault(
                    "a retired concern that still is one",
                    "",
                    "concern:judged a prc:RetiredConcern ; prc:reason \"It says nothing.\" .",
                    "RetiredConcernShape-noConcern",
                    "What is retired is no prc:Concern any more."),
            new Fault(
                    "a concern that is a topic",
                    "concern:blamed rdfs:label \"Nurses are blamed for the scores\"@en .",
                    "concern:blamed rdfs:label \"Blame of nurses\"@en .",
                    "ConcernShape-sentence",
                    "A concern is a sentence that someone could agree or disagree with: it starts with a capital letter, has four words or more and no full stop at its end."),
            new Fault(
                    "a concern that starts with a small letter",
                    "concern:blamed rdfs:label \"Nurses are blamed for the scores\"@en .",
                    "concern:blamed rdfs:label \"nurses are blamed for the scores\"@en .",
                    "ConcernShape-sentence",
                    "A concern is a sentence that someone could agree or disagree with: it starts with a capital letter, has four words or more and no full stop at its end."),
            new Fault(
                    "a concern with a full stop",
                    "concern:blamed rdfs:label \"Nurses are blamed for the scores\"@en .",
                    "concern:blamed rdfs:label \"Nurses are blamed for the scores.\"@en .",
                    "ConcernShape-sentence",
                    "A concern is a sentence that someone could agree or disagree with: it starts with a capital letter, has four words or more and no full stop at its end."),
            new Fault(
                    "a concern in a language that is not English",
                    "concern:blamed rdfs:label \"Nurses are blamed for the scores\"@en .",
                    "concern:blamed rdfs:label \"Les infirmières sont jugées par les scores\"@fr .",
                    "ConcernShape-label",
                    "A concern has exactly one label (rdfs:label), in English, with the language tag en."),
            new Fault(
                    "a concern with two labels",
                    "",
                    "concern:blamed rdfs:label \"Nurses carry the blame for scores\"@en .",
                    "ConcernShape-label",
                    "A concern has exactly one label (rdfs:label), in English, with the language tag en."),
            new Fault(
                    "a concern that is exactly a term",
                    "",
                    "concern:blamed skos:exactMatch <https://example.org/term> .",
                    "ConcernShape-noExactMatch",
                    "A concern is a proposition and no term is exactly that: use skos:relatedMatch or skos:broadMatch."),
            new Fault(
                    "a concern that bears on itself",
                    "",
                    "concern:blamed prc:contributesTo concern:blamed .",
                    "ConcernShape-notToItself",
                    "A concern cannot bear on itself."),
            new Fault(
                    "a concern that is a special case of itself through another",
                    "",
                    "concern:need prc:specialises concern:detail .",
                    "ConcernShape-noCycle",
                    "A concern cannot be a special case of itself, directly or through others (prc:specialises)."),
            new Fault(
                    "a tension in one direction only",
                    "concern:detail prc:inTensionWith concern:need .",
                    "",
                    "ConcernShape-bothWays",
                    "prc:inTensionWith holds in both directions, but it is not said of concern:detail."),
            new Fault(
                    "a statement between concerns without a relation",
                    "",
                    "concern:blamed prc:obstructs concern:need .",
                    "ConcernShape-relationWhy",
                    "The concern is said to bear on concern:need by prc:obstructs, but no relation that still stands says why: add a prc:ConcernRelation, or remove the statement."),
            new Fault(
                    "a statement between concerns although the relation was rejected",
                    "relation:judged.obstructs.need prc:reviewStatus prc:Proposed .",
                    "relation:judged.obstructs.need prc:reviewStatus prc:Rejected .",
                    "ConcernShape-relationWhy",
                    "The concern is said to bear on concern:need by prc:obstructs, but no relation that still stands says why: add a prc:ConcernRelation, or remove the statement."),
            new Fault(
                    "a statement between concerns because only a machine says so",
                    "relation:judged.obstructs.need prov:wasAttributedTo agent:ann .",
                    "relation:judged.obstructs.need prov:wasAttributedTo agent:machine .",
                    "ConcernShape-relationWhy",
                    "The concern is said to bear on concern:need by prc:obstructs, but no relation that still stands says why: add a prc:ConcernRelation, or remove the statement."),
            new Fault(
                    "a relation that stands, without the statement between the concerns",
                    "concern:judged prc:obstructs concern:need .",
                    "",
                    "ConcernRelationShape-inStep",
                    "The relation stands, but concern:judged is not said to bear on concern:need: assert prc:obstructs on it, or reject the relation."),
            new Fault(
                    "a condition that contributes to a problem",
                    "",
                    "relation:x a prc:ConcernRelation ; prc:fromConcern concern:need ; prc:relationType prc:contributesTo ; prc:toConcern concern:judged ; prc:reviewStatus prc:Proposed .",
                    "ConcernRelationShape-kinds",
                    "A relation of type prc:contributesTo cannot lead from a condition to a problem: contributesTo joins two problems, obstructs leads from a problem to a condition, mitigates from a condition to a problem, specialises joins two of the same kind."),
            new Fault(
                    "a problem that contributes to a condition",
                    "",
                    "relation:x a prc:ConcernRelation ; prc:fromConcern concern:judged ; prc:relationType prc:contributesTo ; prc:toConcern concern:need ; prc:reviewStatus prc:Proposed .",
                    "ConcernRelationShape-kinds",
                    "A relation of type prc:contributesTo cannot lead from a problem to a condition: contributesTo joins two problems, obstructs leads from a problem to a condition, mitigates from a condition to a problem, specialises joins two of the same kind."),
            new Fault(
                    "a condition that obstructs a condition",
                    "",
                    "relation:x a prc:ConcernRelation ; prc:fromConcern concern:need ; prc:relationType prc:obstructs ; prc:toConcern concern:detail ; prc:reviewStatus prc:Proposed .",
                    "ConcernRelationShape-kinds",
                    "A relation of type prc:obstructs cannot lead from a condition to a condition: contributesTo joins two problems, obstructs leads from a problem to a condition, mitigates from a condition to a problem, specialises joins two of the same kind."),
            new Fault(
                    "a problem that obstructs a problem",
                    "",
                    "relation:x a prc:ConcernRelation ; prc:fromConcern concern:judged ; prc:relationType prc:obstructs ; prc:toConcern concern:blamed ; prc:reviewStatus prc:Proposed .",
                    "ConcernRelationShape-kinds",
                    "A relation of type prc:obstructs cannot lead from a problem to a problem: contributesTo joins two problems, obstructs leads from a problem to a condition, mitigates from a condition to a problem, specialises joins two of the same kind."),
            new Fault(
                    "a problem that mitigates a problem",
                    "",
                    "relation:x a prc:ConcernRelation ; prc:fromConcern concern:judged ; prc:relationType prc:mitigates ; prc:toConcern concern:blamed ; prc:reviewStatus prc:Proposed .",
                    "ConcernRelationShape-kinds",
                    "A relation of type prc:mitigates cannot lead from a problem to a problem: contributesTo joins two problems, obstructs leads from a problem to a condition, mitigates from a condition to a problem, specialises joins two of the same kind."),
            new Fault(
                    "a condition that mitigates a condition",
                    "",
                    "relation:x a prc:ConcernRelation ; prc:fromConcern concern:need ; prc:relationType prc:mitigates ; prc:toConcern concern:detail ; prc:reviewStatus prc:Proposed .",
                    "ConcernRelationShape-kinds",
                    "A relation of type prc:mitigates cannot lead from a condition to a condition: contributesTo joins two problems, obstructs leads from a problem to a condition, mitigates from a condition to a problem, specialises joins two of the same kind."),
            new Fault(
                    "a problem that specialises a condition",
                    "",
                    "relation:x a prc:ConcernRelation ; prc:fromConcern concern:judged ; prc:relationType prc:specialises ; prc:toConcern concern:need ; prc:reviewStatus prc:Proposed .",
                    "ConcernRelationShape-kinds",
                    "A relation of type prc:specialises cannot lead from a problem to a condition: contributesTo joins two problems, obstructs leads from a problem to a condition, mitigates from a condition to a problem, specialises joins two of the same kind."),
            new Fault(
                    "a paraphrase without a quote",
                    "relation:judged.obstructs.need prc:supportedByQuote quote:s.1 .",
                    "",
                    "ConcernRelationShape-quoteForWords",
                    "A relation that is said to be in the words (prc:Paraphrase) names a quote that has them (prc:supportedByQuote)."));

    private ConcernFaults() {}
}
