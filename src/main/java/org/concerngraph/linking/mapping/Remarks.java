package org.concerngraph.linking.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Problem;
import org.concerngraph.linking.sssom.Problem.Severity;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** What is right as SSSOM and yet counts nowhere in this dataset: such links are kept, and who brings them in is told. */
@Component
class Remarks {

    private static final int NAMED = 3;

    private final Store store;
    private final BaseIri base;
    private final Prefixes prefixes;

    Remarks(Store store, BaseIri base, Prefixes prefixes) {
        this.store = store;
        this.base = base;
        this.prefixes = prefixes;
    }

    /** A remark that is the same for several links. */
    private record Remark(String slot, String value, String message, String outcome) {}

    /**
     * What is to be said of a set, one remark for all links that it is about.
     *
     * @param person who brings it in
     */
    List<Problem> of(MappingSet set, String person) {
        var remarks = new LinkedHashMap<Remark, List<String>>();
        boolean isAboutUs = false;
        for (Mapping mapping : set.mappings()) {
            List<Remark> own = of(mapping);
            own.forEach(remark ->
                    remarks.computeIfAbsent(remark, it -> new ArrayList<>()).add(words(mapping)));
            isAboutUs |= isOurs(mapping.subject());
        }
        var problems = new ArrayList<Problem>();
        if (!isAboutUs && !set.mappings().isEmpty()) {
            problems.add(new Problem(
                    Severity.WARNING,
                    0,
                    "",
                    "",
                    "",
                    "None of its links is about a theme, role or concern of this dataset.",
                    "The set is kept, and comes out as a table again; it counts nowhere."));
        }
        remarks.forEach((remark, links) -> problems.add(new Problem(
                Severity.WARNING, 0, named(links), remark.slot(), remark.value(), remark.message(), remark.outcome())));
        long unsigned = set.mappings().stream()
                .filter(mapping ->
                        mapping.authors().isEmpty() && mapping.justification().equals(Mapping.CURATED))
                .count();
        if (unsigned > 0) {
            problems.add(new Problem(
                    Severity.NOTE,
                    0,
                    "",
                    "author_id",
                    "",
                    unsigned == 1 ? "One link names no author." : unsigned + " links name no author.",
                    "They are attributed to who brought them in, " + person + "."));
        }
        return problems;
    }

    private List<Remark> of(Mapping mapping) {
        if (!isOurs(mapping.subject())) {
            return List.of();
        }
        Set<Node> types = types(mapping.subject());
        if (types.isEmpty()) {
            return List.of(new Remark(
                    "subject_id",
                    prefixes.mapping().shortForm(mapping.subject()),
                    prefixes.mapping().shortForm(mapping.subject()) + " names nothing in this dataset.",
                    "The link is kept, and counts nowhere until there is such a thing."));
        }
        boolean isConcern = types.contains(Prc.CONCERN);
        if (BroughtSets.isKnown(mapping.predicate(), isConcern) || mapping.isNegated() || mapping.isNoTermFound()) {
            return List.of();
        }
        String predicate = prefixes.mapping().shortForm(mapping.predicate());
        String message = isConcern && BroughtSets.isKnown(mapping.predicate(), false)
                ? "A concern is a sentence, which no term is the same as: " + predicate + " is not said of one."
                : predicate + " is none of the relations that links have here: those of SKOS and, from concerns to"
                        + " constructs, prc:codedTo.";
        return List.of(
                new Remark("predicate_id", predicate, message, "The link is kept as undecided, and counts nowhere."));
    }

    private boolean isOurs(String iri) {
        return iri.startsWith(base.value());
    }

    private Set<Node> types(String iri) {
        return store.read(() -> {
            var types = new HashSet<Node>();
            store.dataset()
                    .find(Node.ANY, NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY)
                    .forEachRemaining(quad -> types.add(quad.getObject()));
            return types;
        });
    }

    private String words(Mapping mapping) {
        return prefixes.mapping().shortForm(mapping.subject()) + " → "
                + prefixes.mapping().shortForm(mapping.object());
    }

    private static String named(List<String> links) {
        String first = String.join(", ", links.stream().limit(NAMED).toList());
        return links.size() <= NAMED ? first : first + " and " + (links.size() - NAMED) + " others";
    }
}
