package org.concerngraph.linking.mapping;

import java.util.Map;
import java.util.Objects;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.query.Row;

/**
 * One decision about a link, told to a person.
 *
 * @param row the decision
 * @param vocabulary what the vocabulary of the term is called; empty where that is not said
 */
record Story(Row row, String vocabulary) {

    private static final Map<String, String> SAYS = Map.of(
            "exact", "means the same as",
            "close", "means nearly the same as",
            "broad", "has the wider term",
            "narrow", "has the narrower term",
            "related", "is related to",
            "coded to", "falls under");

    private static final Map<String, String> DENIES = Map.of(
            "exact", "does not mean the same as",
            "close", "does not mean nearly the same as",
            "broad", "does not have the wider term",
            "narrow", "does not have the narrower term",
            "related", "is not related to",
            "coded to", "does not fall under");

    static Story of(Row row, Catalogue catalogue) {
        String framework = row.text("framework");
        String vocabulary = row.text("vocabulary");
        return new Story(row, framework != null ? framework : vocabulary == null ? "" : catalogue.titleOf(vocabulary));
    }

    /** Is it that nothing fits? */
    public boolean isNothing() {
        return row.require("term").equals(Mapping.NO_TERM_FOUND);
    }

    /** What is linked, with its kind: {@code Role}. */
    public String kind() {
        String kind = Objects.requireNonNullElse(row.text("kind"), "thing");
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    }

    /** What is said of it and the term, in words. */
    public String verb() {
        String match = Objects.requireNonNullElse(row.text("match"), "");
        return (row.isTrue("isDenied") ? DENIES : SAYS)
                .getOrDefault(
                        match, row.isTrue("isDenied") ? "has nothing to do with" : "was compared, undecided, with");
    }

    /** What the term is called, with what is above a construct. */
    public String term() {
        String label = Objects.requireNonNullElse(row.text("termLabel"), row.require("term"));
        return row.has("above") ? row.text("above") + ": " + label : label;
    }

    /** Who says so and when, who judged it and when: {@code proposed by Ada on 2026-01-01; accepted by Cyd}. */
    public String who() {
        String status = Objects.requireNonNullElse(row.text("statusLabel"), "undecided");
        boolean isJudged = row.has("reviewerLabel");
        String first = isJudged ? "proposed" : status;
        String told = first + by("byLabel") + on("made");
        return isJudged ? told + "; " + status + by("reviewerLabel") + on("reviewed") : told;
    }

    private String by(String column) {
        return row.has(column) ? " by " + row.text(column) : "";
    }

    private String on(String column) {
        return row.has(column) ? " on " + row.text(column) : "";
    }
}
