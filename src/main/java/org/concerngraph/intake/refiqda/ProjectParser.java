package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.concerngraph.intake.Progress;
import org.concerngraph.intake.refiqda.QdaProject.Code;
import org.concerngraph.intake.refiqda.QdaProject.Note;

/** Takes the elements of a project or codebook from its XML. What no rule here takes is left out by its name. */
final class ProjectParser {

    static final String PROJECT = "urn:QDA-XML:project:1.0";
    static final String CODEBOOK = "urn:QDA-XML:codebook:1.0";

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final QdaXml xml;
    private final CaseParser cases;
    private final Findings findings;
    private final Progress progress;
    private final QdaProject project = new QdaProject();
    private long elements;

    private ProjectParser(QdaXml xml, Findings findings, Progress progress) {
        this.xml = xml;
        this.cases = new CaseParser(this, xml);
        this.findings = findings;
        this.progress = progress;
    }

    /**
     * The elements of a file.
     *
     * @param root the root that is expected, {@code Project} or {@code CodeBook}
     */
    static QdaProject parse(QdaXml xml, String root, Findings findings, Progress progress) {
        String namespace = root.equals("Project") ? PROJECT : CODEBOOK;
        if (!xml.name().equals(root)) {
            throw xml.unreadable("The root is <%s>; <%s> of %s was expected.".formatted(xml.name(), root, namespace));
        }
        if (!xml.namespace().equals(namespace)) {
            findings.problem(
                    "line " + xml.line(),
                    "The namespace of <%s> is “%s”.".formatted(root, xml.namespace()),
                    "It means what it would mean in " + namespace + ".");
        }
        var parser = new ProjectParser(xml, findings, progress);
        parser.project.isOurs = xml.attribute("origin").equals(LabelledParagraphs.ORIGIN);
        if (root.equals("Project")) {
            xml.children(parser::section);
        } else {
            xml.children(parser::codebook);
        }
        xml.finish();
        return parser.project;
    }

    private void section(String name) {
        switch (name) {
            case "Users" -> xml.children(this::user);
            case "CodeBook" -> xml.children(this::codebook);
            case "Variables" -> xml.children(this::variable);
            case "Cases" -> xml.children(cases::aCase);
            case "Sources" -> xml.children(new SourceParser(this)::source);
            case "Notes" -> xml.children(this::note);
            case "Links" -> xml.children(child -> named(child, "the graph links concerns, not passages"));
            case "Sets" -> xml.children(cases::set);
            case "Graphs" -> xml.children(child -> named(child, "the graph holds no drawings"));
            case "Description" ->
                leaveOut("Description of the project", "", "studies are described when they are accepted");
            case "NoteRef" -> {} // the note itself is left out by its name
            default -> unknown(name);
        }
    }

    private void user(String name) {
        String guid = guidOf(name);
        String called = xml.attribute("name").isBlank() ? xml.attribute("id") : xml.attribute("name");
        project.users.putIfAbsent(guid, called.strip());
    }

    private void codebook(String name) {
        switch (name) {
            case "Codes" -> xml.children(child -> code(child, -1));
            case "Sets" -> xml.children(cases::set);
            default -> unknown(name);
        }
    }

    private void code(String element, int parent) {
        if (!element.equals("Code")) {
            unknown(element);
            return;
        }
        String guid = guidOf(element);
        String label = xml.attribute("name");
        boolean isCodable = !xml.attribute("isCodable").strip().matches("false|0");
        if (xml.has("color")) {
            leaveOut("Colour of a code", "", "themes have no colours");
        }
        int line = xml.line();
        int place = project.codes.size();
        project.codes.add(new Code(guid, label, parent, isCodable, "", List.of()));
        var description = new StringBuilder();
        var notes = new ArrayList<String>();
        xml.children(child -> {
            switch (child) {
                case "Description" -> description.append(xml.text());
                case "NoteRef" -> notes.add(target());
                default -> code(child, place);
            }
        });
        String name = label.strip();
        if (name.isEmpty()) {
            name = "Code " + (place + 1);
            findings.problem("line " + line, "The code %s has no name.".formatted(guid), "It is called " + name + ".");
        }
        project.codes.set(
                place,
                new Code(guid, name, parent, isCodable, description.toString().strip(), List.copyOf(notes)));
    }

    private void variable(String element) {
        String guid = guidOf(element);
        String name = xml.attribute("name").strip();
        project.variables.putIfAbsent(guid, name.isEmpty() ? "variable " + guid : name);
        xml.children(child -> leaveOut(child + " of a variable", name, "variables are not part of the graph"));
    }

    private void note(String element) {
        String guid = guidOf(element);
        String name = xml.attribute("name").strip();
        String path = xml.attribute("plainTextPath");
        history();
        var content = new StringBuilder();
        xml.children(child -> {
            switch (child) {
                case "PlainTextContent" -> content.append(xml.text());
                case "NoteRef" -> {}
                default -> leaveOut(child + " of a note", name, "the graph takes the words of a note only");
            }
        });
        project.notes.putIfAbsent(guid, new Note(name, content.toString(), path));
    }

    private void named(String element, String why) {
        leaveOut(element, xml.attribute("name").strip(), why);
    }

    /** What the reference that is the current element means. */
    String target() {
        String target = xml.guid("targetGUID");
        return target.isEmpty() ? xml.guid("guid") : target;
    }

    /** The GUID of the current element; says when another has it or when it is none. */
    String guidOf(String element) {
        if (++elements % 1000 == 0) {
            progress.at("reading the project", elements, 0);
        }
        String guid = xml.guid("guid");
        if (!GUID.matcher(guid).matches()) {
            findings.problem(
                    "line " + xml.line(),
                    "“%s” of a %s is no GUID.".formatted(guid, element),
                    guid.isEmpty() ? "Nothing can refer to it." : "It is taken as it is.");
        }
        if (!guid.isEmpty() && !project.guids.add(guid)) {
            findings.problem(
                    "line " + xml.line(),
                    "A second element, a %s, has the GUID %s.".formatted(element, guid),
                    "References mean the first of them.");
        }
        return guid;
    }

    /** Counts that the current element says who made or changed it, which the graph only says of codings. */
    void history() {
        if (xml.has("creatingUser")
                || xml.has("creationDateTime")
                || xml.has("modifyingUser")
                || xml.has("modifiedDateTime")) {
            leaveOut("Author or date of a source, selection or note", "", "the graph says these of codings only");
        }
    }

    void leaveOut(String kind, String name, String why) {
        findings.leaveOut(kind, name, why);
    }

    void unknown(String element) {
        leaveOut("<" + element + ">", xml.attribute("name").strip(), "REFI-QDA has no such element here");
    }

    CaseParser cases() {
        return cases;
    }

    QdaXml xml() {
        return xml;
    }

    QdaProject project() {
        return project;
    }

    Findings findings() {
        return findings;
    }
}
