package org.concerngraph.web;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of things, as their IRIs and the addresses of their pages name them. */
public enum Kind {
    /** A qualitative study. */
    STUDY("study", "studies"),
    /** What quotes were taken from. */
    SOURCE("source", "sources"),
    /** A pseudonymous speaker. */
    PARTICIPANT("participant", "participants"),
    /** A stakeholder role. */
    ROLE("role", "roles"),
    /** A published excerpt. */
    QUOTE("quote", "quotes"),
    /** An editorial mark in a quote. */
    MARK("mark", "marks"),
    /** A theme of a study. */
    THEME("theme", "themes"),
    /** A scheme of themes or roles. */
    SCHEME("scheme", "schemes"),
    /** A proposition about what could go wrong or must hold. */
    CONCERN("concern", "concerns"),
    /** Why a quote bears on a concern. */
    EVIDENCE("evidence", "evidence"),
    /** How one concern bears on another. */
    RELATION("relation", "relations"),
    /** A link to a term of an external vocabulary or to a construct. */
    MAPPING("mapping", "mappings"),
    /** A framework of implementation science. */
    FRAMEWORK("framework", "frameworks"),
    /** A notion of a framework, to which concerns can be coded. */
    CONSTRUCT("construct", "constructs"),
    /** A change that somebody made. */
    REVISION("revision", "history"),
    /** How a concern was worded once. */
    WORDING("wording", "wordings"),
    /** What somebody noted down about a thing. */
    MEMO("memo", "memos"),
    /** Someone, or some program, that said something. */
    AGENT("agent", "agents"),
    /** The reading of a file, whose page is its receipt. */
    IMPORT("import", "intake"),
    /** What a reader could not decide. */
    PROBLEM("problem", "problems"),
    /** What a file held and the graph has no place for. */
    LEFT_OUT("left-out", "left-out"),
    /** Something that was verified when a file was read. */
    CHECK("check", "checks"),
    /** What is left of an import that was taken back. */
    WITHDRAWAL("withdrawal", "withdrawals"),
    /** An abbreviation that a source expands. */
    ABBREVIATION("abbreviation", "abbreviations"),
    /** How many of a role a study recruited. */
    SAMPLE("sample", "samples"),
    /** A fault that the shapes find. */
    VIOLATION("violation", "violations"),
    /** A question of the library, and each of its parameters: {@code evidence.quotes}, {@code evidence.quotes.theme}. */
    QUERY("query", "queries") {
        @Override
        public String page(String id) {
            String[] parts = id.split("[.]", 3);
            if (parts.length == 1
                    || RdfFormat.ofSuffix(id.substring(id.lastIndexOf('.') + 1)).isPresent()) {
                return super.page(id);
            }
            String query = list() + "/" + parts[0] + "/" + parts[1];
            return parts.length == 2 ? query : query + "#" + parts[2];
        }
    };

    private final String segment;
    private final String plural;

    Kind(String segment, String plural) {
        this.segment = segment;
        this.plural = plural;
    }

    /** The kind whose IRIs have this segment, for example {@code quote}. */
    public static Optional<Kind> ofSegment(String segment) {
        return Stream.of(values()).filter(kind -> kind.segment.equals(segment)).findFirst();
    }

    /** The kind whose pages have this address, for example {@code quotes}. */
    public static Optional<Kind> ofPlural(String plural) {
        return Stream.of(values()).filter(kind -> kind.plural.equals(plural)).findFirst();
    }

    /** The segment in IRIs, which also is what a person calls the kind. */
    public String segment() {
        return segment;
    }

    /** The address of the list of things of this kind. */
    public String list() {
        return "/" + plural;
    }

    /** The address of the page of a thing of this kind. */
    public String page(String id) {
        return list() + "/" + id;
    }
}
