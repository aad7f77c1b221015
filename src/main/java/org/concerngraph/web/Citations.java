package org.concerngraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.Rows;
import org.concerngraph.revision.Moment;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.springframework.stereotype.Component;

/** Cites pages; templates have that of their own page as {@code cite}. */
@Component
public class Citations {

    /** The attribute of a request with what its citation says besides: what makes sure of finding the same again. */
    public static final String NOTE = Citations.class.getName() + ".note";

    private final Questions questions;
    private final Store store;
    private final BaseIri base;
    private final PublicUrl publicUrl;
    private final Clock clock = Clock.systemUTC();

    Citations(Questions questions, Store store, BaseIri base, PublicUrl publicUrl) {
        this.questions = questions;
        this.store = store;
        this.base = base;
        this.publicUrl = publicUrl;
    }

    /** How to cite a thing, or nothing when the graph has none of this name. */
    public Optional<Citation> of(Kind kind, String id, HttpServletRequest request) {
        var thing = base.iri(kind.segment(), id);
        return store.read(() -> {
            Rows rows = questions.ask("site/citation", Map.of("thing", List.of(thing)));
            return rows.first()
                    .map(row -> new Citation(
                            key(kind.segment() + "-" + id),
                            row.require("label"),
                            kind.segment(),
                            all(rows, "who"),
                            all(rows, "publication"),
                            thing.getURI(),
                            publicUrl.of(request) + kind.page(id),
                            Moment.version().orElseGet(store::version),
                            today(),
                            ""));
        });
    }

    /** How to cite the page that answers this request and has this title. */
    Citation ofPage(String title, HttpServletRequest request) {
        String[] segments = request.getRequestURI().substring(1).split("/", 2);
        Optional<Citation> thing = segments.length == 2
                ? Kind.ofPlural(segments[0]).flatMap(kind -> of(kind, segments[1], request))
                : Optional.empty();
        String query = request.getQueryString();
        return thing.orElseGet(() -> new Citation(
                key("concern-graph" + request.getRequestURI()),
                title,
                "",
                List.of(),
                List.of(),
                null,
                publicUrl.of(request) + request.getRequestURI() + (query == null ? "" : "?" + query),
                Moment.version().orElseGet(store::version),
                today(),
                request.getAttribute(NOTE) instanceof String note ? note : ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String key(String name) {
        return name.replaceAll("[^\\p{Alnum}.]+", "-").replaceAll("-$", "");
    }

    private static List<String> all(Rows rows, String column) {
        return rows.stream()
                .map((Row row) -> row.text(column))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
