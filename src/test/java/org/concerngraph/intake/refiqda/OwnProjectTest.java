package org.concerngraph.intake.refiqda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.Reading.LeftOut;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that says this program wrote it, after somebody worked on it by hand. */
class OwnProjectTest {

    private static final String TEXT = "One two three. Four five.\n";

    private static String project(String origin, String cases, String sources, String notes) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <Project xmlns="urn:QDA-XML:project:1.0" name="Moor" origin="%s">
                <CodeBook><Codes><Code guid="@1" name="Time"/></Codes></CodeBook>
                <Variables><Variable guid="@40" name="Role" typeOfVariable="Text"/></Variables>
                <Cases>%s</Cases><Sources>%s</Sources><Notes>%s</Notes></Project>
                """.formatted(origin, cases, sources, notes);
    }

    private static String person(int number, String name, String... selections) {
        var xml = new StringBuilder("<Case guid=\"@" + number + "\" name=\"" + name + "\">"
                + "<VariableValue><VariableRef targetGUID=\"@40\"/><TextValue></TextValue></VariableValue>");
        for (String selection : selections) {
            xml.append("<SelectionRef targetGUID=\"").append(selection).append("\"/>");
        }
        return xml.append("</Case>").toString();
    }

    private static String source(int number, String description, String... selections) {
        return "<TextSource guid=\"@" + number + "\" name=\"Talk\" plainTextPath=\"internal://talk.txt\"><Description>"
                + description + "</Description>" + String.join("", selections) + "</TextSource>";
    }

    private static String selection(int number, String name, int start, int end, String description, String coding) {
        return "<PlainTextSelection guid=\"@" + number + "\" name=\"" + name + "\" startPosition=\"" + start
                + "\" endPosition=\"" + end + "\"><Description>" + description + "</Description>" + coding
                + "</PlainTextSelection>";
    }

    private static Reading read(Path folder, String project) {
        return new QdpxReader()
                .read(QdaFiles.zip(folder, "project.qde", project, "sources/talk.txt", TEXT), QdaFiles.OPTIONS);
    }

    private static List<String> messages(Reading reading) {
        return reading.problems().stream().map(Reading.Problem::message).toList();
    }

    private static List<Quote> quotes(Reading reading) {
        return reading.quotes().stream().toList();
    }

    @Test
    void what_does_not_hold_is_said_at_its_place_and_nothing_is_lost(@TempDir Path folder) {
        String coding = "<Coding guid=\"@60\"><CodeRef targetGUID=\"@1\"/><NoteRef targetGUID=\"@80\"/></Coding>"
                + "<Coding guid=\"@61\"><CodeRef targetGUID=\"@1\"/><NoteRef targetGUID=\"@81\"/></Coding>";
        Reading reading = read(
                folder,
                project(
                        "Concern Graph",
                        person(70, "M1", "@20", "@22") + person(71, "M1", "@20") + person(72, "M2"),
                        source(
                                        10,
                                        "Kind: table\n\nAbbreviation: GP\n\nAbbreviation: NHS = a = b\n\nSpeaker: Nobody = Nurse",
                                        selection(20, "One two", 0, 13, "Number: seven", coding),
                                        selection(21, "", 15, 99, "", ""),
                                        selection(22, "Six", 15, 24, "Page: 4\n\nRow: 2", ""),
                                        selection(23, "One", 0, 3, "Speaker: Miller\n\nNumber: 9", ""),
                                        selection(24, "two", 4, 7, "", ""))
                                + source(11, "Text: its quotes, one behind the other\n\nSpeaker: Miller = Mill hand"),
                        "<Note guid=\"@80\" name=\"a\"><PlainTextContent>Words: two\n\nFrom–to: 40–43</PlainTextContent></Note>"
                                + "<Note guid=\"@81\" name=\"b\"><PlainTextContent>Sure\n\nWords: ten</PlainTextContent></Note>"));

        assertThat(messages(reading))
                .containsExactlyInAnyOrder(
                        "Two cases are called “M1”.",
                        "Two cases claim the selection " + QdaFiles.guid(20) + ": “M1” and “M1 2”.",
                        "“Talk” has the identifier talk, as has an earlier source.",
                        "“seven” is no number.",
                        "The words “ten”, which it is about, are not in its quote.",
                        "From 15 to 99: it is not in its text, which has 26 characters.",
                        "The words are “Four five”, but the selection says “Six”.",
                        "Neither a case nor its description says who spoke.",
                        "The abbreviation “GP” is not of the form “GP = general practitioner”.");
        assertThat(reading.problems())
                .extracting(Reading.Problem::where)
                .contains("line 11, PlainTextSelection " + QdaFiles.guid(21) + " of “Talk”");
        assertThat(reading.leftOut())
                .extracting(LeftOut::kind)
                .containsExactly("PlainTextSelection", "Abbreviation", "Speaker");
        assertThat(reading.checks().getFirst().held()).isEqualTo(3);
        assertThat(reading.checks().getFirst().failed()).isEqualTo(2);

        assertThat(quotes(reading)).extracting(Quote::text).containsExactly("One two three", "Four five", "two", "One");
        assertThat(quotes(reading)).extracting(Quote::ordinal).containsExactly(1, 3, 5, 9);
        assertThat(quotes(reading)).extracting(Quote::attribution).containsExactly("M1", "M1", "", "");
        assertThat(quotes(reading).get(1).place()).isEqualTo(new Reading.Place(15, 24, 2, "4"));
        assertThat(quotes(reading).getFirst().codings())
                .containsExactly(new Coding(0, 4, 7, "", "", ""), new Coding(0, -1, -1, "", "", "Sure"));
        assertThat(reading.participants())
                .containsExactly(
                        new Participant("M1", List.of()),
                        new Participant("M1 2", List.of()),
                        new Participant("M2", List.of()),
                        new Participant("Miller", List.of("Mill hand"), false),
                        new Participant("Talk", List.of(), false));
        assertThat(reading.sources()).extracting(Reading.Source::name).containsExactly("talk", "talk-2");
        assertThat(reading.sources())
                .extracting(Reading.Source::kind)
                .containsExactly(SourceKind.TABLE, SourceKind.SHEET);
        assertThat(reading.sources().getFirst().abbreviations()).containsExactly(Map.entry("NHS", "a = b"));
        assertThat(reading.sources().getLast().text()).isEmpty();
    }

    @Test
    void the_same_of_another_program_is_not_read_so(@TempDir Path folder) {
        String sources = source(10, "Kind: table", selection(20, "One two", 0, 13, "Number: 7", ""));
        Reading ours = read(folder, project("Concern Graph", person(70, "M1", "@20"), sources, ""));
        Reading theirs = read(folder, project("Another", person(70, "M1", "@20"), sources, ""));
        assertThat(quotes(ours).getFirst().ordinal()).isEqualTo(7);
        assertThat(quotes(theirs).getFirst().ordinal()).isEqualTo(1);
        assertThat(ours.sources().getFirst().kind()).isEqualTo(SourceKind.TABLE);
        assertThat(theirs.sources().getFirst().kind()).isEqualTo(SourceKind.DOCUMENT);
    }
}
