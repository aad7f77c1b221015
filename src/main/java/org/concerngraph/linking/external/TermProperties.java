package org.concerngraph.linking.external;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;
import org.concerngraph.linking.Name.Kind;

/**
 * The properties by which vocabularies name, define, order and retire their terms: SKOS and SKOS-XL, RDFS and OWL, OBO in
 * OWL, the Information Artifact Ontology, which most OBO ontologies annotate with, the NCI Thesaurus, EFO, and MeSH RDF.
 */
final class TermProperties {

    static final String OBO = "http://purl.obolibrary.org/obo/";
    static final String OIO = "http://www.geneontology.org/formats/oboInOwl#";
    static final String MESHV = "http://id.nlm.nih.gov/mesh/vocab#";
    private static final String NCIT = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl#";
    private static final String EFO = "http://www.ebi.ac.uk/efo/";

    /** What has one of these types is a term; of several the first counts. */
    static final List<Node> TERM_TYPES = List.of(
            OWL.Class.asNode(),
            SKOS.Concept.asNode(),
            RDFS.Class.asNode(),
            iri(MESHV + "TopicalDescriptor"),
            iri(MESHV + "GeographicalDescriptor"),
            iri(MESHV + "PublicationType"),
            iri(MESHV + "CheckTag"),
            iri(MESHV + "SCR_Chemical"),
            iri(MESHV + "SCR_Disease"),
            iri(MESHV + "SCR_Organism"),
            iri(MESHV + "SCR_Protocol"),
            iri(MESHV + "SCR_Population"),
            iri(MESHV + "SCR_Anatomy"));

    static final Set<Node> NO_TERMS = Set.of(OWL.Thing.asNode(), OWL.Nothing.asNode());

    /** Whatever is below it is obsolete. */
    static final Node OBSOLETE_CLASS = iri(OIO + "ObsoleteClass");

    static final Map<Node, Kind> NAMES = Map.ofEntries(
            entry(SKOS.prefLabel.asNode(), Kind.PREFERRED),
            entry(RDFS.label.asNode(), Kind.PREFERRED),
            entry(SKOSXL.prefLabel.asNode(), Kind.PREFERRED),
            entry(SKOS.altLabel.asNode(), Kind.EXACT),
            entry(SKOSXL.altLabel.asNode(), Kind.EXACT),
            entry(iri(OBO + "IAO_0000111"), Kind.EXACT), // editor preferred term
            entry(iri(OBO + "IAO_0000118"), Kind.EXACT), // alternative term
            entry(iri(OBO + "IAO_0000589"), Kind.EXACT), // OBO foundry unique label
            entry(iri(OIO + "hasExactSynonym"), Kind.EXACT),
            entry(iri(OIO + "hasNarrowSynonym"), Kind.NARROW),
            entry(iri(OIO + "hasBroadSynonym"), Kind.BROAD),
            entry(iri(OIO + "hasRelatedSynonym"), Kind.RELATED),
            entry(iri(OIO + "hasSynonym"), Kind.RELATED),
            entry(iri(NCIT + "P108"), Kind.EXACT), // preferred name
            entry(iri(NCIT + "P90"), Kind.EXACT), // FULL_SYN
            entry(iri(EFO + "alternative_term"), Kind.EXACT),
            entry(iri("https://schema.org/alternateName"), Kind.EXACT),
            entry(iri("http://schema.org/alternateName"), Kind.EXACT),
            entry(DCTerms.alternative.asNode(), Kind.EXACT),
            entry(SKOS.hiddenLabel.asNode(), Kind.RELATED),
            entry(SKOSXL.hiddenLabel.asNode(), Kind.RELATED));

    static final Set<Node> DEFINITIONS = Set.of(
            SKOS.definition.asNode(),
            iri(OBO + "IAO_0000115"), // definition
            iri(OIO + "hasDefinition"),
            iri(NCIT + "P97"), // DEFINITION
            iri(EFO + "definition"),
            iri(MESHV + "scopeNote"));

    /** They say something of a term, and stand in for a definition where there is none. */
    static final Set<Node> NOTES = Set.of(
            SKOS.scopeNote.asNode(),
            DCTerms.description.asNode(),
            iri("http://purl.org/dc/elements/1.1/description"),
            RDFS.comment.asNode());

    static final Set<Node> BROADER = Set.of(
            SKOS.broader.asNode(),
            iri("http://purl.org/iso25964/skos-thes#broaderGeneric"),
            iri("http://purl.org/iso25964/skos-thes#broaderInstantial"),
            iri(MESHV + "broaderDescriptor"),
            iri(MESHV + "preferredMappedTo"),
            iri(MESHV + "mappedTo"));

    static final Set<Node> PART_OF = Set.of(
            iri(OBO + "BFO_0000050"),
            DCTerms.isPartOf.asNode(),
            iri("http://purl.org/iso25964/skos-thes#broaderPartitive"));

    static final Set<Node> REPLACED_BY = Set.of(
            iri(OBO + "IAO_0100001"), // term replaced by
            DCTerms.isReplacedBy.asNode());

    static final Set<Node> NOTATIONS = Set.of(SKOS.notation.asNode(), iri(OIO + "id"));

    static final Node DEPRECATED = iri(OWL.NS + "deprecated");
    static final Node MESH_CONCEPT = iri(MESHV + "concept");
    static final Node MESH_PREFERRED_CONCEPT = iri(MESHV + "preferredConcept");
    static final Node MESH_TERM = iri(MESHV + "term");
    static final Node MESH_PREFERRED_TERM = iri(MESHV + "preferredTerm");
    static final Node MESH_PREFERRED_LABEL = iri(MESHV + "prefLabel");
    static final Node MESH_ALTERNATIVE_LABEL = iri(MESHV + "altLabel");
    static final Node MESH_TREE_NUMBER = iri(MESHV + "treeNumber");
    static final Node MESH_ACTIVE = iri(MESHV + "active");

    private TermProperties() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
