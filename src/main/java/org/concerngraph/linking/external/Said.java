package org.concerngraph.linking.external;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.Name;
import org.concerngraph.query.Row;

/**
 * What a vocabulary says of a term, in the order in which a person wants to read it.
 *
 * @param heading what kind of thing is said
 * @param values what is said
 */
record Said(String heading, List<Value> values) {

    private static final Map<String, String> HEADINGS = headings();

    /**
     * One thing that is said.
     *
     * @param text the words or the IRI
     * @param language the language of the words; empty where that is not said
     * @param label what a thing is called that is named by its IRI; empty otherwise
     * @param isIri is it a thing?
     */
    record Value(String text, String language, String label, boolean isIri) {}

    private static Map<String, String> headings() {
        var headings = new LinkedHashMap<String, String>();
        headings.put(SKOS.definition.getURI(), "Definition");
        headings.put(Name.Kind.PREFERRED.property(), "Name");
        headings.put(Name.Kind.EXACT.property(), "Also called");
        headings.put(Name.Kind.RELATED.property(), "Names for something near it");
        headings.put(Name.Kind.NARROW.property(), "Names for something narrower");
        headings.put(Name.Kind.BROAD.property(), "Names for something broader");
        headings.put(SKOS.notation.getURI(), "Codes");
        headings.put(DCTerms.isPartOf.getURI(), "Part of");
        headings.put(DCTerms.isReplacedBy.getURI(), "Replaced by");
        return headings;
    }

    /** What these rows say; the label that the page has as its heading is left out. */
    static List<Said> of(List<Row> rows) {
        return HEADINGS.entrySet().stream()
                .map(entry -> new Said(
                        heading(entry, rows),
                        rows.stream()
                                .filter(row -> row.require("property").equals(entry.getKey()))
                                .map(Said::value)
                                .toList()))
                .filter(said -> !said.values().isEmpty())
                .toList();
    }

    /** The codes of MeSH are numbers in its trees. */
    private static String heading(Map.Entry<String, String> entry, List<Row> rows) {
        boolean areTreeNumbers = entry.getKey().equals(SKOS.notation.getURI())
                && rows.stream()
                        .filter(row -> row.require("property").equals(entry.getKey()))
                        .allMatch(row -> row.require("value").matches("[A-Z]\\d\\d(?:[.]\\d{3})*"));
        return areTreeNumbers ? "Tree numbers" : entry.getValue();
    }

    private static Value value(Row row) {
        return new Value(
                row.require("value"),
                Objects.requireNonNullElse(row.text("language"), ""),
                Objects.requireNonNullElse(row.text("valueLabel"), ""),
                row.requireNode("value").isURI());
    }
}
