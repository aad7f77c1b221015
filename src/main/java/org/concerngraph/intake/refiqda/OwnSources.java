package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concerngraph.intake.Reading.Place;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.SourceKind;
import org.concerngraph.intake.Slug;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;
import org.concerngraph.intake.refiqda.QdaProject.Document;

/** The sources of a project that this program wrote: one for each document. */
final class OwnSources {

    private final Texts texts;
    private final Findings findings;
    private final Map<String, OwnSource> byIdentifier = new LinkedHashMap<>();
    private final IdentityHashMap<Document, OwnSource> byDocument = new IdentityHashMap<>();

    /**
     * A source.
     *
     * @param identifier what tells it from the others
     * @param place its place in the list
     * @param about the document that is its own
     * @param said what is said of it
     * @param text its text; empty when it has none of its own
     */
    record OwnSource(String identifier, int place, Document about, LabelledParagraphs said, String text) {

        boolean hasText() {
            return !text.isEmpty();
        }
    }

    OwnSources(List<Document> documents, Texts texts, Findings findings) {
        this.texts = texts;
        this.findings = findings;
        documents.forEach(this::add);
    }

    private static boolean isOfQuotes(Document document) {
        return LabelledParagraphs.in(document.description()).get(Label.TEXT).equals(LabelledParagraphs.OF_QUOTES);
    }

    private static String identifier(Document document) {
        String said = LabelledParagraphs.in(document.description()).get(Label.IDENTIFIER);
        return said.matches("[\\p{L}\\p{N}]+([._-][\\p{L}\\p{N}]+)*")
                ? said
                : Slug.of(said.isEmpty() ? document.name() : said);
    }

    private void add(Document document) {
        String usual = identifier(document);
        String identifier = usual;
        for (int n = 2; byIdentifier.containsKey(identifier); n++) {
            identifier = usual + "-" + n;
        }
        if (!identifier.equals(usual)) {
            findings.problem(
                    "line " + document.line(),
                    "“%s” has the identifier %s, as has an earlier source.".formatted(document.name(), usual),
                    "It has the identifier " + identifier + ".");
        }
        var source = new OwnSource(
                identifier,
                byIdentifier.size(),
                document,
                LabelledParagraphs.in(document.description()),
                isOfQuotes(document) ? "" : text(document));
        byIdentifier.put(identifier, source);
        byDocument.put(document, source);
    }

    /** The source that a document is of. */
    OwnSource of(Document document) {
        return Objects.requireNonNull(byDocument.get(document));
    }

    /** The text of a document, which may be put together from quotes. */
    String text(Document document) {
        return texts.of(document).text();
    }

    /** All of them, in the order of their places, with an account of the text by these quotes. */
    List<Source> all(List<Quote> quotes) {
        List<List<Place>> places = new ArrayList<>();
        byIdentifier.values().forEach(source -> places.add(new ArrayList<>()));
        for (Quote quote : quotes) {
            if (quote.place().isInText()) {
                places.get(quote.source()).add(quote.place());
            }
        }
        return byIdentifier.values().stream()
                .map(source -> source(source, places.get(source.place())))
                .toList();
    }

    private Source source(OwnSource source, List<Place> places) {
        LabelledParagraphs said = source.said();
        String name = source.about().name();
        places.sort((one, other) -> one.start() != other.start()
                ? Integer.compare(one.start(), other.start())
                : Integer.compare(one.end(), other.end()));
        SourceKind kind = said.get(Label.KIND).equals(LabelledParagraphs.TABLE)
                ? SourceKind.TABLE
                : source.hasText() ? SourceKind.DOCUMENT : SourceKind.SHEET;
        return new Source(
                source.identifier(),
                kind,
                source.text(),
                said.states(Label.POSITION) ? said.get(Label.POSITION) : name,
                said.get(Label.CAPTION),
                abbreviations(said, name),
                source.hasText() ? Account.of(source.text(), places) : List.of());
    }

    private Map<String, String> abbreviations(LabelledParagraphs said, String name) {
        var abbreviations = new LinkedHashMap<String, String>();
        for (String each : said.all(Label.ABBREVIATION)) {
            int equals = each.indexOf(" = ");
            if (equals < 0) {
                findings.problem(
                        "“" + name + "”",
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
