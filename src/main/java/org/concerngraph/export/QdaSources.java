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
import org.concerngraph.export.Speakers.Speaker;
import org.concerngraph.intake.refiqda.LabelledParagraphs;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.vocabulary.Slug;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sources of a study as texts of a REFI-QDA project, with a selection for each quote. What the standard has no place
 * for stands in their descriptions, as {@link Label} says, each only where the file does not say the same otherwise: by
 * the case's name, by the order of the places. So the reader of such projects gets back what was there.
 */
@Component
class QdaSources {

    private final Questions questions;
    private final ExportedQuotes quotes;
    private final Paths paths;

    QdaSources(Questions questions, ExportedQuotes quotes, Paths paths) {
        this.questions = questions;
        this.quotes = quotes;
        this.paths = paths;
    }

    /**
     * What is known of a source.
     *
     * @param identifier what tells it from the study's other sources; empty when it is none itself
     * @param isTable whether it is a table of a publication
     * @param position where it stands, when that is not its name
     */
    private record About(
            String iri,
            String name,
            String identifier,
            boolean isTable,
            String caption,
            String position,
            Map<String, String> abbreviations,
            String text) {

        /** Its description in the words of the file; to be added to. */
        LabelledParagraphs description(boolean hasOwnText) {
            var description = new LabelledParagraphs()
                    .add(Label.CAPTION, caption)
                    .add(Label.POSITION, position)
                    .add(Label.KIND, isTable ? LabelledParagraphs.TABLE : "")
                    .add(Label.IDENTIFIER, Slug.of(name).equals(identifier) ? "" : identifier);
            abbreviations.forEach((form, meaning) -> description.add(Label.ABBREVIATION, form + " = " + meaning));
            return hasOwnText ? description : description.add(Label.TEXT, LabelledParagraphs.OF_QUOTES);
        }
    }

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
            source(study, about(study, iri, known.get(iri)), own, speakers, codings, xml, texts);
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
            text(study, guid, about.name(), about.description(false), without, speakers, codings, xml);
            return;
        }
        texts.put(guid, about.text());
        List<Selection> inItsText = inText.build().toList();
        text(study, guid, about.name(), about.description(true), inItsText, speakers, codings, xml);
        if (!without.isEmpty()) {
            String another = Guid.of(about.iri(), "quotes that are not in the text");
            texts.put(another, places.composed());
            String name = about.name() + ", quotes that are not in its text";
            var description = new LabelledParagraphs().add(Label.TEXT, LabelledParagraphs.OF_QUOTES);
            text(study, another, name, description, without, speakers, codings, xml);
        }
    }

    private void text(
            ExportedStudy study,
            String guid,
            String name,
            LabelledParagraphs description,
            List<Selection> selections,
            Speakers speakers,
            CodingNotes codings,
            XmlWriter xml) {
        xml.begin("TextSource", "guid", guid, "name", name, "plainTextPath", "internal://" + guid + ".txt");
        var unidentified = new LinkedHashSet<Speaker>();
        for (Selection selection : selections) {
            Speaker speaker = speakers.get(selection.quote().participant());
            if (!speaker.isIdentified()) {
                unidentified.add(speaker);
            }
        }
        unidentified.forEach(speaker ->
                speaker.printedRoles().forEach(role -> description.add(Label.SPEAKER, speaker.code() + " = " + role)));
        xml.text("Description", description.toString());
        var inOrder = selections.stream()
                .sorted((one, other) -> one.place().start() != other.place().start()
                        ? Integer.compare(one.place().start(), other.place().start())
                        : Integer.compare(one.place().end(), other.place().end()))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            if (i % ExportedQuotes.AT_A_TIME == 0) {
                codings.know(inOrder.subList(i, Math.min(inOrder.size(), i + ExportedQuotes.AT_A_TIME)).stream()
                        .map(selection ->
                                NodeFactory.createURI(selection.quote().iri()))
                        .toList());
            }
            ExportedQuote quote = inOrder.get(i).quote();
            Speaker speaker = speakers.get(quote.participant());
            selection(quote, inOrder.get(i).place(), description(quote, speaker, i + 1), codings, xml);
        }
        QdaProject.roles(
                study,
                unidentified.stream()
                        .flatMap(speaker -> speaker.printedRoles().stream())
                        .distinct()
                        .toList(),
                xml);
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

    private static String description(ExportedQuote quote, Speaker speaker, int numberByPlace) {
        var description = new LabelledParagraphs();
        if (!speaker.isIdentified()) {
            description.add(Label.SPEAKER, speaker.code());
        }
        if (!quote.attribution().equals(speaker.ownCode())) {
            description.state(Label.ATTRIBUTION, quote.attribution());
        }
        boolean isInOrder = quote.ordinal() == 0 || quote.ordinal() == numberByPlace;
        return description
                .add(Label.NUMBER, isInOrder ? "" : Integer.toString(quote.ordinal()))
                .add(Label.PAGE, quote.page())
                .add(Label.ROW, quote.row() == 0 ? "" : Integer.toString(quote.row()))
                .toString();
    }

    private About about(ExportedStudy study, String iri, @Nullable Row row) {
        if (row == null) {
            return new About(iri, "Quotes without a source", "", false, "", "", Map.of(), "");
        }
        var values = Map.of("source", List.of(row.requireNode("source")));
        String position = text(row, "position");
        String name = Objects.requireNonNullElse(row.text("label"), iri);
        var abbreviations = new LinkedHashMap<String, String>();
        for (Row abbreviation : questions.ask("evidence/abbreviations", values)) {
            abbreviations.put(abbreviation.require("short"), abbreviation.require("long"));
        }
        return new About(
                iri,
                name,
                study.localId(paths.id(iri)),
                row.isTrue("isTable"),
                text(row, "caption"),
                position.equals(name) ? "" : position,
                abbreviations,
                questions.ask("evidence/source-text", values).first().stream()
                        .map(found -> found.require("text"))
                        .findFirst()
                        .orElse(""));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }
}
