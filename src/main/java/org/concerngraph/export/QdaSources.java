package org.concerngraph.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.export.QuotePlaces.Place;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sources of a study as texts of a REFI-QDA project, with a selection for each quote. A source's description has the
 * paragraphs Caption, Position and Abbreviation ("GP = general practitioner", one for each). A selection's description has
 * Attribution, Number, Page and Row, each only where the file does not say the same otherwise: by the case's name and by
 * the order of the places.
 */
@Component
class QdaSources {

    private final Questions questions;
    private final ExportedQuotes quotes;

    QdaSources(Questions questions, ExportedQuotes quotes) {
        this.questions = questions;
        this.quotes = quotes;
    }

    /** What is known of a source: its name, and its description, in the words of the file. */
    private record About(String iri, String name, String description, String text) {}

    /** A selection, and the quote that it is of. */
    private record Selection(ExportedQuote quote, Place place) {}

    /** Writes the element with all sources; gives their texts by the GUIDs that these are kept under. */
    Map<String, String> write(
            ExportedStudy study,
            Map<String, List<Row>> quotesOfSources,
            Speakers speakers,
            CodingNotes codings,
            XmlWriter xml) {
        var known = new LinkedHashMap<String, Row>();
        questions.ask("export/sources", study.values()).forEach(row -> known.put(row.require("source"), row));
        Set<String> all = new LinkedHashSet<>(known.keySet());
        all.addAll(quotesOfSources.keySet());
        var texts = new LinkedHashMap<String, String>();
        if (all.isEmpty()) {
            return texts;
        }
        xml.begin("Sources");
        for (String iri : all) {
            List<Node> own = quotesOfSources.getOrDefault(iri, List.of()).stream()
                    .map(row -> row.requireNode("quote"))
                    .toList();
            source(study, about(iri, known.get(iri)), own, speakers, codings, xml, texts);
        }
        xml.end();
        return texts;
    }

    private void source(
            ExportedStudy study,
            About about,
            List<Node> own,
            Speakers speakers,
            CodingNotes codings,
            XmlWriter xml,
            Map<String, String> texts) {
        var places = new QuotePlaces(about.text());
        var inText = Stream.<Selection>builder();
        var composed = Stream.<Selection>builder();
        quotes.these(own, quote -> {
            var selection = new Selection(quote, places.of(quote));
            (selection.place().isComposed() ? composed : inText).add(selection);
        });
        List<Selection> without = composed.build().toList();
        String guid = Guid.of(about.iri());
        if (about.text().isEmpty()) {
            texts.put(guid, places.composed());
            text(study, guid, about.name(), about.description(), without, speakers, codings, xml);
            return;
        }
        texts.put(guid, about.text());
        text(study, guid, about.name(), about.description(), inText.build().toList(), speakers, codings, xml);
        if (!without.isEmpty()) {
            String another = Guid.of(about.iri(), "quotes that are not in the text");
            texts.put(another, places.composed());
            String name = about.name() + ", quotes that are not in its text";
            text(study, another, name, "", without, speakers, codings, xml);
        }
    }

    private void text(
            ExportedStudy study,
            String guid,
            String name,
            String description,
            List<Selection> selections,
            Speakers speakers,
            CodingNotes codings,
            XmlWriter xml) {
        xml.begin("TextSource", "guid", guid, "name", name, "plainTextPath", "internal://" + guid + ".txt");
        xml.text("Description", description);
        var inOrder = selections.stream()
                .sorted((one, other) -> one.place().start() != other.place().start()
                        ? Integer.compare(one.place().start(), other.place().start())
                        : Integer.compare(one.place().end(), other.place().end()))
                .toList();
        var unnamedRoles = new LinkedHashSet<String>();
        for (int i = 0; i < inOrder.size(); i++) {
            if (i % ExportedQuotes.AT_A_TIME == 0) {
                codings.know(inOrder.subList(i, Math.min(inOrder.size(), i + ExportedQuotes.AT_A_TIME)).stream()
                        .map(selection ->
                                NodeFactory.createURI(selection.quote().iri()))
                        .toList());
            }
            ExportedQuote quote = inOrder.get(i).quote();
            var speaker = speakers.get(quote.participant());
            if (!speaker.isIdentified()) {
                unnamedRoles.addAll(speaker.printedRoles());
            }
            selection(quote, inOrder.get(i).place(), description(quote, speaker.ownCode(), i + 1), codings, xml);
        }
        QdaProject.roles(study, List.copyOf(unnamedRoles), xml);
        xml.end();
    }

    private static void selection(
            ExportedQuote quote, Place place, String description, CodingNotes codings, XmlWriter xml) {
        xml.begin(
                "PlainTextSelection",
                "guid",
                Guid.of(quote.iri()),
                "name",
                QuotePlaces.firstWords(quote.text()),
                "startPosition",
                Integer.toString(place.start()),
                "endPosition",
                Integer.toString(place.end()));
        xml.text("Description", description);
        codings.write(quote);
        xml.end();
    }

    private static String description(ExportedQuote quote, String code, int numberByPlace) {
        return new LabelledParagraphs()
                .add("Attribution", quote.attribution().equals(code) ? "" : quote.attribution())
                .add(
                        "Number",
                        quote.ordinal() == 0 || quote.ordinal() == numberByPlace
                                ? ""
                                : Integer.toString(quote.ordinal()))
                .add("Page", quote.page())
                .add("Row", quote.row() == 0 ? "" : Integer.toString(quote.row()))
                .toString();
    }

    private About about(String iri, @Nullable Row row) {
        if (row == null) {
            return new About(iri, "Quotes without a source", "", "");
        }
        var values = Map.of("source", List.of(row.requireNode("source")));
        String position = text(row, "position");
        String name = Objects.requireNonNullElse(row.text("label"), iri);
        var description = new LabelledParagraphs()
                .add("Caption", text(row, "caption"))
                .add("Position", position.equals(name) ? "" : position);
        for (Row abbreviation : questions.ask("evidence/abbreviations", values)) {
            description.add("Abbreviation", abbreviation.require("short") + " = " + abbreviation.require("long"));
        }
        String text = questions.ask("evidence/source-text", values).first().stream()
                .map(found -> found.require("text"))
                .findFirst()
                .orElse("");
        return new About(iri, name, description.toString(), text);
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }
}
