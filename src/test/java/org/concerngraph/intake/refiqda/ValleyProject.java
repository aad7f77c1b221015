package org.concerngraph.intake.refiqda;

import java.nio.file.Path;
import org.concerngraph.intake.SourceFile;

/**
 * An invented project: four people in a valley speak of the same things as published studies, partly the opposite. One
 * document has lines that end with two characters which the program counted as one, of one the text is lost, one is a
 * conversation of two people of whom one is not told apart, and nobody asked a patient.
 */
public final class ValleyProject {

    private static final String NURSE =
            "I: How is it?\nThe forms never reach the other ward. We fill them in [on paper] twice.\n";
    private static final String DOCTOR =
            "It reaches every service here 👍.\nNobody reads the numbers though (...) not even me.\n";
    private static final String GROUP = "A: We trust it.\nB: I do not.\n";

    private ValleyProject() {}

    /** Writes the project into a folder. */
    public static SourceFile in(Path folder) {
        String project = """
                <?xml version="1.0" encoding="utf-8"?>
                <Project xmlns="urn:QDA-XML:project:1.0" name="Valley" origin="A test">
                <Users><User guid="@90" name="Coder K"/><User guid="@91" name="Coder M"/></Users>
                <CodeBook><Codes>
                <Code guid="@1" name="Use"><Code guid="@2" name="Divisions across services">
                  <Description>Forms stay where they were filled in.</Description></Code>
                  <Code guid="@3" name="Nobody reads them"/></Code>
                <Code guid="@4" name="Trust"><Code guid="@5" name="Use"/></Code>
                </Codes></CodeBook>
                <Variables><Variable guid="@40" name="Profession" typeOfVariable="Text"/>
                <Variable guid="@41" name="Postcode" typeOfVariable="Text"/></Variables>
                <Cases>
                <Case guid="@70" name="V1"><VariableValue><VariableRef targetGUID="@40"/><TextValue>Nurse</TextValue></VariableValue>
                  <VariableValue><VariableRef targetGUID="@41"/><TextValue>ZZ1 1ZZ</TextValue></VariableValue>
                  <SourceRef targetGUID="@10"/></Case>
                <Case guid="@71" name="Rosa Bergmann"><VariableValue><VariableRef targetGUID="@40"/><TextValue>GP</TextValue></VariableValue>
                  <SourceRef targetGUID="@11"/></Case>
                <Case guid="@72" name="V3"><SourceRef targetGUID="@12"/><SelectionRef targetGUID="@24"/></Case>
                <Case guid="@73" name="V4"><SourceRef targetGUID="@12"/></Case>
                </Cases><Sources>
                """
                + source(
                        10,
                        "Ward",
                        "internal://ward.txt",
                        selection(20, NURSE, "The forms never reach the other ward.", "The forms never", 2, 90)
                                + selection(21, NURSE, "The forms never reach the other ward.", "", 5, 91)
                                + selection(22, NURSE, "We fill them in [on paper] twice.", "We fill them in", 0, 0))
                + source(
                        11,
                        "Practice",
                        "internal://practice.txt",
                        selection(
                                        23,
                                        DOCTOR,
                                        "Nobody reads the numbers though (...) not even me.",
                                        "Nobody reads",
                                        3,
                                        91)
                                + selection(26, DOCTOR, "It reaches every service here 👍.", "It reaches every", 2, 91))
                + source(
                        12,
                        "Group",
                        "internal://group.txt",
                        selection(24, GROUP, "We trust it.", "We trust", 4, 90)
                                + selection(25, GROUP, "I do not.", "I do not.", 4, 90))
                + source(
                        13,
                        "Lost",
                        "internal://lost.txt",
                        selection(27, "It was lost.", "It was lost.", "It was lost", 4, 91))
                + "</Sources></Project>";
        return QdaFiles.zip(
                folder,
                "Valley.qde",
                project,
                "Sources/ward.txt",
                "\uFEFF" + NURSE,
                "Sources/practice.txt",
                DOCTOR.replace("\n", "\r\n"),
                "Sources/group.txt",
                GROUP);
    }

    private static String source(int number, String name, String path, String selections) {
        return "<TextSource guid=\"@%d\" name=\"%s\" plainTextPath=\"%s\">%s</TextSource>"
                .formatted(number, name, path, selections);
    }

    private static String selection(int number, String text, String words, String name, int code, int user) {
        int start = text.codePointCount(0, text.indexOf(words));
        String coding =
                code == 0 ? "<Description>By hand, too.</Description>" : """
                        <Coding guid="@%d" creatingUser="@%d" creationDateTime="2022-05-0%dT10:00:00Z"><CodeRef targetGUID="@%d"/></Coding>
                        """.formatted(number + 500, user, code, code);
        return "<PlainTextSelection guid=\"@%d\" name=\"%s\" startPosition=\"%d\" endPosition=\"%d\">%s</PlainTextSelection>"
                .formatted(number, name, start, start + words.codePointCount(0, words.length()), coding);
    }
}
