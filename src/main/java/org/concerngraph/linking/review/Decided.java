package org.concerngraph.linking.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.query.Row;

/**
 * What people have decided about a thing so far, in the groups in which a person reads it.
 *
 * @param groups the groups that have something in them
 */
record Decided(List<Group> groups) {

    private static final String STANDS = "Links that stand";
    private static final String NOTHING_FITS = "Searched for in vain";
    private static final String DENIED = "Not meant";
    private static final String REJECTED = "Rejected by a second person";
    private static final String UNDECIDED = "Not decided";

    /** Decisions of one kind. */
    record Group(String title, List<Entry> entries) {}

    /** One decision as it is told: about a term, or that some vocabularies have nothing that fits. */
    record Entry(List<Judged> links) {

        /** The first link, which says what all of them say. */
        public Row first() {
            return links.getFirst().link();
        }

        /** Is it that nothing fits? */
        public boolean isNothing() {
            return isSearch(first());
        }

        /** May a second person say something about it? */
        public boolean isReviewable() {
            return links.stream().anyMatch(judged -> judged.mayBeAgreedWith() || judged.mayBeDisagreedWith());
        }
    }

    /**
     * A link, and what its vocabulary is called.
     *
     * @param vocabulary the title; empty where the link names no vocabulary
     */
    record Judged(Row link, String vocabulary) {

        /** Would it say something to agree with it? */
        public boolean mayBeAgreedWith() {
            return is("proposed") || is("rejected");
        }

        /** Would it say something to disagree with it? */
        public boolean mayBeDisagreedWith() {
            return is("proposed") || is("accepted");
        }

        private boolean is(String status) {
            return status.equals(link.text("statusLabel"));
        }
    }

    /** The groups of these links. */
    static Decided of(List<Row> links, Catalogue catalogue) {
        var groups = new LinkedHashMap<String, List<Entry>>();
        Stream.of(STANDS, NOTHING_FITS, DENIED, REJECTED, UNDECIDED)
                .forEach(title -> groups.put(title, new ArrayList<>()));
        var told = new LinkedHashMap<String, List<Judged>>();
        for (Row link : links) {
            told.computeIfAbsent(group(link) + "\n" + saidOnce(link), it -> new ArrayList<>())
                    .add(new Judged(link, title(link, catalogue)));
        }
        told.forEach((key, judged) -> Objects.requireNonNull(groups.get(key.substring(0, key.indexOf('\n'))))
                .add(new Entry(List.copyOf(judged))));
        return new Decided(groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map((Map.Entry<String, List<Entry>> group) -> new Group(group.getKey(), group.getValue()))
                .toList());
    }

    private static String title(Row link, Catalogue catalogue) {
        String vocabulary = link.text("vocabulary");
        return vocabulary == null ? "" : catalogue.titleOf(vocabulary);
    }

    private static String group(Row link) {
        return switch (link.require("statusLabel")) {
            case "rejected" -> REJECTED;
            case "undecided" -> UNDECIDED;
            default -> isSearch(link) ? NOTHING_FITS : link.isTrue("isDenied") ? DENIED : STANDS;
        };
    }

    /** That nothing fits is one decision, however many vocabularies a person searched on one day. */
    private static String saidOnce(Row link) {
        return isSearch(link)
                ? String.join(
                        "\n",
                        Stream.of("byLabel", "made", "statusLabel", "reviewerLabel", "comment")
                                .map(column -> Objects.requireNonNullElse(link.text(column), ""))
                                .toList())
                : link.require("mapping");
    }

    private static boolean isSearch(Row link) {
        return link.require("term").equals(Mapping.NO_TERM_FOUND);
    }
}
