package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import org.concerngraph.intake.refiqda.QdaProject.Case;
import org.concerngraph.intake.refiqda.QdaProject.Value;

/** Takes cases and sets with the variables that they say. */
final class CaseParser {

    private final ProjectParser parser;
    private final QdaXml xml;

    CaseParser(ProjectParser parser, QdaXml xml) {
        this.parser = parser;
        this.xml = xml;
    }

    /** Takes the case that is the current element. */
    void aCase(String element) {
        if (element.equals("Case")) {
            parser.project().cases.add(caseOf(true));
        } else {
            parser.unknown(element);
        }
    }

    /** A set is not part of the graph; but where it says variables of its sources, these are read. */
    void set(String element) {
        Case set = caseOf(false);
        if (!set.values().isEmpty()) {
            parser.project().cases.add(set);
        }
        parser.leaveOut(element, set.name(), "the graph has no sets of codes, sources or notes");
    }

    private Case caseOf(boolean isCase) {
        int line = xml.line();
        String guid = parser.guidOf(isCase ? "Case" : "Set");
        String name = xml.attribute("name").strip();
        var values = new ArrayList<Value>();
        var sources = new ArrayList<String>();
        var selections = new ArrayList<String>();
        xml.children(child -> {
            switch (child) {
                case "VariableValue" -> values.add(value());
                case "SourceRef", "MemberSource" -> sources.add(parser.target());
                case "SelectionRef" -> selections.add(parser.target());
                case "MemberCode", "MemberNote" -> {}
                case "Description" ->
                    parser.leaveOut(
                            isCase ? "Description of a case" : "Description of a set",
                            "",
                            isCase ? "it may identify a person" : "the graph has no sets");
                case "CodeRef" ->
                    parser.leaveOut("Code of a case", "", "the graph assigns themes to quotes, not to people");
                default -> parser.unknown(child);
            }
        });
        return new Case(guid, name, isCase, line, values, sources, selections);
    }

    /** The variable value that is the current element. */
    Value value() {
        var variable = new StringBuilder();
        var value = new StringBuilder();
        xml.children(child -> {
            if (child.equals("VariableRef")) {
                variable.append(parser.target());
            } else {
                value.append(xml.text());
            }
        });
        return new Value(variable.toString(), value.toString().strip());
    }
}
