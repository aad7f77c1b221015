package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.Reading.Place;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.SourceKind;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;
import org.concerngraph.intake.refiqda.QdaProject.Document;
import org.concerngraph.vocabulary.Slug;

/** The sources of a project that this program wrote: one for each document, at the same place. */
final class OwnSources {

    private final Findings findings;
    private final List<OwnSource> sources = new ArrayList<>();
    private final Set<String> identifiers = new HashSet<>();

    /**
     * A source.
     *
     * @param name what its document is called
     * @param identifier what tells it from the others
     * @param said what is said of it
     * @param words the text of its document, which may be put together from quotes
     */
    record OwnSource(int place, String name, String identifier, LabelledParagraphs said, String words) {

        /** Its text; empty when it has none of its own. */
        String text() {
            return said.get(Label.TEXT).equals(LabelledParagraphs.OF_QUOTES) ? "" : words;
        }

        boolean hasText() {
            return !text().isEmpty();
        }
    }

    /** The sources of these documents, which have these texts. */
    OwnSources(List<Document> documents, List<String> texts, Findings findings) {
        this.findings = findings;
        for (int i = 0; i < texts.size(); i++) {
            Document document = documents.get(i);
            var said = LabelledParagraphs.in(document.description());
            sources.add(new OwnSource(i, document.name(), identifier(document, said), said, texts.get(i)));
        }
    }

    private String identifier(Document document, LabelledParagraphs said) {
        String stated = said.get(Label.IDENTIFIER);
        String usual = stated.matches("[\\p{L}\\p{N}]+([._-][\\p{L}\\p{N}]+)*")
                ? stated
                : Slug.of(stated.isEmpty() ? document.name() : stated);
        String identifier = usual;
        for (int n = 2; !identifiers.add(identifier); n++) {
            identifier = usual + "-" + n;
        }
        if (!identifier.equals(usual)) {
            findings.problem(
                    "line " + document.line(),
                    "“%s” has the identifier %s, as has an earlier source.".formatted(document.name(), usual),
                    "It has the identifier " + identifier + ".");
        }
        return identifier;
    }

    /** The source at a place. */
    OwnSource get(int place) {
        return sources.get(place);
    }

    /** All texts that the sources have under a label. */
    List<String> said(Label label) {
        return sources.stream()
                .flatMap(source -> source.said().all(label).stream())
                .toList();
    }

    /** All of them, with an account of the text by these quotes. */
    List<Source> all(List<Quote> quotes) {
        List<List<Place>> places = new ArrayList<>();
        sources.forEach(source -> places.add(new ArrayList<>()));
        for (Quote quote : quotes) {
            if (quote.place().isInText()) {
                places.get(quote.source()).add(quote.place());
            }
        }
        return sources.stream()
                .map(source -> source(source, places.get(source.place())))
                .toList();
    }

    private Source source(OwnSource source, List<Place> places) {
        LabelledParagraphs said = source.said();
        places.sort(Comparator.comparingInt(Place::start).thenComparingInt(Place::end));
        SourceKind kind = said.get(Label.KIND).equals(LabelledParagraphs.TABLE)
                ? SourceKind.TABLE
                : source.hasText() ? SourceKind.DOCUMENT : SourceKind.SHEET;
        return new Source(
                source.identifier(),
                kind,
                source.text(),
                said.states(Label.POSITION) ? said.get(Label.POSITION) : source.name(),
                said.get(Label.CAPTION),
                abbreviations(source),
                source.hasText() ? Account.of(source.text(), places) : List.of());
    }

    private Map<String, String> abbreviations(OwnSource source) {
        var abbreviations = new LinkedHashMap<String, String>();
        for (String each : source.said().all(Label.ABBREVIATION)) {
            int equals = each.indexOf(" = ");
            if (equals < 0) {
                findings.problem(
                        "“" + source.name() + "”",
                        "The abbreviation “%s” is not of the form “GP = general practitioner”.".formatted(each),
                        "It is left out.");
                findings.leaveOut("Abbreviation", each, "it does not say what it stands for");
            } else {
                abbreviations.put(each.substring(0, equals), each.substring(equals + 3));
            }
        }
        return abbreviations;
    }
}
