package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;

/**
 * What the store has of a study already: the names of its themes, participants and quotes, so that an import that speaks
 * of them again means the same things. The caller holds the transaction.
 */
final class KnownStudy {

    private final DatasetGraph data;
    private final String id;
    private final Node study;

    KnownStudy(DatasetGraph data, BaseIri base, String id) {
        this.data = data;
        this.id = id;
        this.study = base.iri("study", id);
    }

    /** Is anything said of it? */
    boolean isThere() {
        return data.contains(Node.ANY, study, RDF.type.asNode(), Prc.STUDY);
    }

    /** What is known of a study, as {@code intake/study-facts} has it. */
    static StudyFacts facts(String id, Row row) {
        return new StudyFacts(
                id,
                text(row, "label"),
                text(row, "title"),
                text(row, "publication"),
                text(row, "citation"),
                text(row, "licence"),
                text(row, "licenceNote"),
                text(row, "access"),
                row.has("interviewed") ? row.number("interviewed") : null,
                text(row, "approach"),
                text(row, "setting"),
                text(row, "country"));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }

    /** The identifiers of its things; of quotes those of the sources in this graph, which is about to be replaced. */
    Identities identities(Node graph) {
        var identities = new Identities();
        things(Prc.THEME).forEach(theme -> {
            identities.known("theme", String.join("\n", path(theme)), localId(theme));
            inOthers(graph, theme, Prc.ORDINAL)
                    .findFirst()
                    .ifPresent(number ->
                            identities.knownPlace(localId(theme), Integer.parseInt(number.getLiteralLexicalForm())));
        });
        things(Prc.PARTICIPANT)
                .forEach(participant -> value(participant, Prc.PARTICIPANT_CODE)
                        .ifPresent(code -> identities.known("participant", code, localId(participant))));
        var seen = new HashSet<String>();
        quotes(graph).forEach(quote -> {
            String source =
                    value(graph, quote, Prov.WAS_QUOTED_FROM).map(this::localId).orElse("");
            String text = value(graph, quote, Prc.PUBLISHED_TEXT)
                    .map(Node::getLiteralLexicalForm)
                    .orElse("");
            String key = text;
            for (int n = 2; !seen.add(source + "\n" + key); n++) {
                key = text + "\n" + n;
            }
            identities.known("quote", source + "\n" + key, localId(quote));
        });
        return identities;
    }

    /** What the other imports of the study print as the roles of its people, by their codes. */
    Map<String, Set<String>> printedRoles(Node graph) {
        var roles = new HashMap<String, Set<String>>();
        things(Prc.PARTICIPANT)
                .forEach(person -> value(person, Prc.PARTICIPANT_CODE)
                        .ifPresent(code -> roles.put(
                                code,
                                inOthers(graph, person, Prc.PRINTED_ROLE)
                                        .map(Node::getLiteralLexicalForm)
                                        .collect(Collectors.toCollection(TreeSet::new)))));
        return roles;
    }

    private Stream<Node> inOthers(Node graph, Node thing, Node property) {
        return data.stream(Node.ANY, thing, property, Node.ANY)
                .filter(quad -> !quad.getGraph().equals(graph))
                .map(quad -> quad.getObject());
    }

    /** The quotes in a graph, in the order of their sources. */
    List<Node> quotes(Node graph) {
        return data.stream(graph, Node.ANY, RDF.type.asNode(), Prc.QUOTE)
                .map(quad -> quad.getSubject())
                .distinct()
                .sorted(Comparator.comparingInt(quote -> value(graph, quote, Prc.ORDINAL)
                        .map(node -> Integer.parseInt(node.getLiteralLexicalForm()))
                        .orElse(0)))
                .toList();
    }

    /** Begins with the themes or people of all studies: they are far fewer than the quotes of this one. */
    private Stream<Node> things(Node type) {
        return data.stream(Node.ANY, Node.ANY, RDF.type.asNode(), type)
                .map(quad -> quad.getSubject())
                .distinct()
                .filter(thing -> data.contains(Node.ANY, thing, Prc.IN_STUDY, study));
    }

    /** The labels from the top down to the theme; a circle, which the shapes forbid, is walked once. */
    private List<String> path(Node theme) {
        var labels = new ArrayList<String>();
        var walked = new HashSet<Node>();
        Optional<Node> at = Optional.of(theme);
        while (at.isPresent() && walked.add(at.get())) {
            labels.addFirst(value(at.get(), RDFS.label.asNode()).orElse(""));
            at = data.stream(Node.ANY, at.get(), SKOS.broader.asNode(), Node.ANY)
                    .map(quad -> quad.getObject())
                    .findFirst();
        }
        return labels;
    }

    private Optional<String> value(Node thing, Node property) {
        return value(Node.ANY, thing, property).map(Node::getLiteralLexicalForm);
    }

    private Optional<Node> value(Node graph, Node thing, Node property) {
        return data.stream(graph, thing, property, Node.ANY)
                .map(quad -> quad.getObject())
                .findFirst();
    }

    /** The part of an identifier behind that of the study. */
    String localId(Node thing) {
        String iri = thing.getURI();
        String local = Iris.id(iri);
        return local.startsWith(id + ".") ? local.substring(id.length() + 1) : local;
    }
}
