package org.concerngraph.linking.reconcile;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.match.Suggester;
import org.concerngraph.linking.match.TermIndex;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.Rows;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Prc;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Our themes, roles and concerns as if they were terms of three small vocabularies, in an index in memory, so that they are
 * found by the same rules as all others. It is made again before it is asked when the data have another version.
 */
@Component
class OwnThings {

    private static final long NEVER = -1;
    private static final Map<String, String> KINDS = Map.of(
            Prc.THEME.getURI(), "theme",
            Prc.ROLE.getURI(), "role",
            Prc.CONCERN.getURI(), "concern");

    private final Questions questions;
    private final Store store;
    private final TermIndex index = new TermIndex(new ByteBuffersDirectory());
    private final Suggester suggester = new Suggester(index);
    private volatile Known known = new Known(NEVER, Map.of(), Map.of());

    /** What the index does not tell: what is directly below a thing, and what is called how that is only above others. */
    private record Known(long version, Map<String, List<String>> narrower, Map<String, String> above) {}

    OwnThings(Questions questions, Store store) {
        this.questions = questions;
        this.store = store;
    }

    /** The index at the latest version of the data. */
    TermIndex index() {
        refresh();
        return index;
    }

    /** What proposes from the index at the latest version of the data. */
    Suggester suggester() {
        refresh();
        return suggester;
    }

    /** The things directly below one. */
    List<Term> narrower(String iri) {
        refresh();
        return index.terms(known.narrower().getOrDefault(iri, List.of()));
    }

    /** What something is called that is no theme, role or concern and is above some; null where it is not. */
    @Nullable
    String labelAbove(String iri) {
        refresh();
        return known.above().get(iri);
    }

    private void refresh() {
        if (known.version() != store.version()) {
            make();
        }
    }

    private synchronized void make() {
        store.read(() -> {
            long version = store.version();
            if (known.version() != version) {
                fill(version, questions.ask("linking/things"), questions.ask("linking/thing-names"));
            }
            return version;
        });
    }

    private void fill(long version, Rows things, Rows names) {
        Map<String, List<Row>> namesOf = names.by("thing");
        var narrower = new LinkedHashMap<String, List<String>>();
        var above = new LinkedHashMap<String, String>();
        var terms = new LinkedHashMap<String, List<Term>>();
        KINDS.values().forEach(kind -> terms.put(kind, new ArrayList<>()));
        for (Row row : things) {
            Term term = term(row, namesOf.getOrDefault(row.require("thing"), List.of()));
            terms.computeIfAbsent(term.vocabulary(), kind -> new ArrayList<>()).add(term);
            term.broader().forEach(parent -> {
                narrower.computeIfAbsent(parent, it -> new ArrayList<>()).add(term.iri());
                above.put(parent, row.require("parentLabel"));
            });
        }
        terms.forEach((kind, all) -> index.replace(kind, all.stream()));
        known = new Known(version, narrower, above);
    }

    private static Term term(Row row, List<Row> names) {
        String label = row.require("label");
        Stream<Name> others = names.stream()
                .map(name -> name.require("name"))
                .filter(name -> !name.equals(label))
                .distinct()
                .map(name -> new Name(name, "", Name.Kind.EXACT));
        return new Term(
                row.require("thing"),
                Objects.requireNonNull(KINDS.get(row.require("kind"))),
                label,
                Stream.concat(Stream.of(new Name(label, "", Name.Kind.PREFERRED)), others)
                        .toList(),
                valueIn("definition", row),
                valueIn("parent", row),
                List.of(),
                List.of(),
                false,
                null);
    }

    private static List<String> valueIn(String column, Row row) {
        String value = row.text(column);
        return value == null ? List.of() : List.of(value);
    }

    @PreDestroy
    void close() {
        index.close();
    }
}
