package org.concerngraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Node;
import org.concerngraph.export.Speakers.Speaker;
import org.concerngraph.intake.refiqda.LabelledParagraphs;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.springframework.stereotype.Component;

/**
 * A study as a REFI-QDA project: themes are codes, participants are cases with the variable Role, sources are texts, and
 * each quote is a selection with its codings, to which the case of who spoke refers. The same data make the same bytes:
 * GUIDs are made of names, and the time is that of the last reading.
 *
 * <p>The standard has no concerns and no marks. It has no speakers that nobody tells apart either: their quotes belong to
 * no case, and their roles are the Role of the source.
 */
@Component
class QdaProject {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Questions questions;
    private final QdaSources sources;

    QdaProject(Questions questions, QdaSources sources) {
        this.questions = questions;
        this.sources = sources;
    }

    /** Writes the archive; one that breaks off has no end, and no program opens it. */
    void write(ExportedStudy study, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        begin(zip, "project.qde");
        var writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        Map<String, String> texts = project(study, new XmlWriter(writer));
        writer.flush();
        zip.closeEntry();
        for (var text : texts.entrySet()) {
            begin(zip, "sources/" + text.getKey() + ".txt");
            zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Writes the project; gives the texts by the GUIDs that they are kept under. */
    private Map<String, String> project(ExportedStudy study, XmlWriter xml) {
        var themes = ThemeTree.of(questions.ask("export/themes", study.values()));
        var speakers = Speakers.of(study, questions);
        Map<String, List<Row>> quotes = new LinkedHashMap<>();
        questions
                .ask("export/quotes", study.values())
                .forEach(row -> quotes.computeIfAbsent(
                                Objects.requireNonNullElse(row.text("source"), ""), source -> new ArrayList<>())
                        .add(row));
        xml.begin(
                "Project",
                "xmlns",
                "urn:QDA-XML:project:1.0",
                "name",
                study.label(),
                "origin",
                LabelledParagraphs.ORIGIN,
                "creationDateTime",
                CodingNotes.dateTime(study.fact("readAt")));
        users(study, xml);
        if (!themes.top().isEmpty()) {
            xml.begin("CodeBook");
            new Codes(xml, true).write(themes);
            xml.end();
        }
        cases(study, speakers, quotes.values().stream().flatMap(List::stream).toList(), xml);
        var codings = new CodingNotes(xml, themes, questions);
        Map<String, String> texts = sources.write(study, quotes, speakers, codings, xml);
        codings.writeNotes();
        xml.text("Description", description(study)).end();
        return texts;
    }

    private static String description(ExportedStudy study) {
        return new LabelledParagraphs()
                .add(study.fact("title"))
                .add(Label.CITATION, study.fact("citation"))
                .add(Label.ANALYTIC_APPROACH, study.fact("approach"))
                .add(Label.SETTING, study.fact("setting"))
                .add(Label.COUNTRY, study.fact("country"))
                .add(Label.INTERVIEWED, study.fact("interviewed"))
                .add(Label.LICENCE, study.fact("licence"))
                .add(Label.LICENCE_NOTE, study.fact("licenceNote"))
                .add(Label.ACCESS, study.fact("access"))
                .toString();
    }

    private void users(ExportedStudy study, XmlWriter xml) {
        var coders = questions.ask("export/coders", study.values()).list();
        if (!coders.isEmpty()) {
            xml.begin("Users");
            for (Row coder : coders) {
                String iri = coder.require("coder");
                xml.empty("User", "guid", Guid.of(iri), "name", Objects.requireNonNullElse(coder.text("name"), iri));
            }
            xml.end();
        }
    }

    /** The GUID of the variable of a study that says the roles. */
    static String roleOf(ExportedStudy study) {
        return Guid.of(study.iri().getURI(), "Role");
    }

    private static void cases(ExportedStudy study, Speakers speakers, List<Row> quotes, XmlWriter xml) {
        if (speakers.all().isEmpty()) {
            return;
        }
        xml.begin("Variables");
        xml.empty("Variable", "guid", roleOf(study), "name", "Role", "typeOfVariable", "Text");
        xml.end();
        List<Speaker> people =
                speakers.all().stream().filter(Speaker::isIdentified).toList();
        if (people.isEmpty()) {
            return;
        }
        Map<String, List<Node>> spoken = new LinkedHashMap<>();
        for (Row quote : quotes) {
            String speaker = quote.text("participant");
            if (speaker != null) {
                spoken.computeIfAbsent(speaker, s -> new ArrayList<>()).add(quote.requireNode("quote"));
            }
        }
        xml.begin("Cases");
        for (Speaker person : people) {
            List<Node> own = spoken.getOrDefault(person.iri(), List.of());
            xml.begin("Case", "guid", Guid.of(person.iri()), "name", person.code());
            // A case of which nothing is said is taken for none at all.
            roles(study, own.isEmpty() && person.printedRoles().isEmpty() ? List.of("") : person.printedRoles(), xml);
            own.forEach(quote -> xml.empty("SelectionRef", "targetGUID", Guid.of(quote.getURI())));
            xml.end();
        }
        xml.end();
    }

    /** Writes a value of the variable for each of these roles. */
    static void roles(ExportedStudy study, List<String> roles, XmlWriter xml) {
        for (String role : roles) {
            xml.begin("VariableValue").empty("VariableRef", "targetGUID", roleOf(study));
            xml.text("TextValue", role).end();
        }
    }
}
