package org.concerngraph.curation;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.concerngraph.vocabulary.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Themes that people make here, beside those that a study came with. */
@Component
class Themes {

    private static final int LONGEST_LABEL = 200;

    private final FreeNames names;
    private final BaseIri base;

    Themes(FreeNames names, BaseIri base) {
        this.names = names;
        this.base = base;
    }

    /**
     * Makes a theme of a study.
     *
     * @param broader the theme of the study that it stands below; none for one at the top
     * @throws BadParameter when the label is missing, too long, or that of another theme in the same place
     */
    Node add(Change change, Node study, String label, @Nullable Node broader, CodebookEntry entry, Author author) {
        DatasetGraph data = change.data();
        requireLabel(data, study, label, broader);
        String id = Iris.id(study.getURI());
        Node graph = Graphs.localAnalysis(id);
        Node theme = names.like(data, "theme", id + "." + Slug.of(label), "-");
        Node scheme = base.iri("scheme", id);
        if (!data.contains(Node.ANY, scheme, RDF.type.asNode(), Node.ANY)) {
            change.add(graph, scheme, RDF.type.asNode(), SKOS.ConceptScheme.asNode());
            change.add(graph, scheme, RDFS.label.asNode(), Values.english("Themes of " + id));
        }
        int ordinal = lastOrdinal(data, study) + 1;
        change.add(graph, theme, RDF.type.asNode(), Prc.THEME);
        change.add(graph, theme, RDF.type.asNode(), SKOS.Concept.asNode());
        change.add(graph, theme, RDFS.label.asNode(), Values.english(label));
        change.add(graph, theme, SKOS.prefLabel.asNode(), Values.english(label));
        change.add(graph, theme, SKOS.inScheme.asNode(), scheme);
        change.add(graph, theme, Prc.IN_STUDY, study);
        change.add(graph, theme, Prc.ORDINAL, Values.integer(ordinal));
        change.add(graph, theme, Prov.WAS_ATTRIBUTED_TO, author.node());
        change.add(graph, theme, DCTerms.created.asNode(), Values.today());
        if (broader != null) {
            change.add(graph, theme, SKOS.broader.asNode(), broader);
        }
        entry.say(change, graph, theme);
        change.about(study);
        return theme;
    }

    private static void requireLabel(DatasetGraph data, Node study, String label, @Nullable Node broader) {
        if (label.isEmpty()) {
            throw new BadParameter("label", "is missing: what is the theme called?");
        }
        if (label.length() > LONGEST_LABEL) {
            throw new BadParameter(
                    "label",
                    "has " + label.length() + " characters; a theme is called by " + LONGEST_LABEL
                            + " at most, and what it means stands in its definition.");
        }
        boolean isTaken = data.stream(Node.ANY, Node.ANY, Prc.IN_STUDY, study)
                .map(quad -> quad.getSubject())
                .filter(it -> data.contains(Node.ANY, it, RDF.type.asNode(), Prc.THEME))
                .filter(it -> Values.of(data, it, SKOS.broader.asNode())
                        .map(above -> above.equals(broader))
                        .orElse(broader == null))
                .anyMatch(it -> Values.text(data, it, RDFS.label.asNode()).equalsIgnoreCase(label));
        if (isTaken) {
            throw new BadParameter("label", "is \"" + label + "\", and so is another theme in this place.");
        }
    }

    private static int lastOrdinal(DatasetGraph data, Node study) {
        return data.stream(Node.ANY, Node.ANY, Prc.IN_STUDY, study)
                .map(quad -> quad.getSubject())
                .filter(it -> data.contains(Node.ANY, it, RDF.type.asNode(), Prc.THEME))
                .flatMap(it -> Values.of(data, it, Prc.ORDINAL).stream())
                .mapToInt(ordinal -> Integer.parseInt(ordinal.getLiteralLexicalForm()))
                .max()
                .orElse(0);
    }
}
