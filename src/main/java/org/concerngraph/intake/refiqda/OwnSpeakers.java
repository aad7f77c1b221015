package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;
import org.concerngraph.intake.refiqda.QdaProject.Case;
import org.concerngraph.intake.refiqda.QdaProject.Selection;

/**
 * The participants of a project that this program wrote: each case is one, and so is each speaker whom a selection names
 * and no case is of, who stands for whoever spoke.
 */
final class OwnSpeakers {

    private final Findings findings;
    private final Map<String, Speaker> identified = new LinkedHashMap<>();
    private final Map<String, Speaker> unidentified = new LinkedHashMap<>();
    private final Map<String, Speaker> bySelection = new HashMap<>();
    private final List<String> rolesOfUnidentified;

    /**
     * A participant.
     *
     * @param place the place in the list of participants
     * @param roles the roles as printed
     */
    record Speaker(String code, boolean isIdentified, int place, Set<String> roles) {

        /** How the file says that this speaker spoke, when it says nothing else. */
        String ownCode() {
            return isIdentified ? code : "";
        }
    }

    /** The speakers of these cases, and those of whom the sources say which roles they have. */
    OwnSpeakers(List<Case> cases, List<String> rolesOfUnidentified, RoleVariables variables, Findings findings) {
        this.findings = findings;
        this.rolesOfUnidentified = rolesOfUnidentified;
        for (Case each : cases) {
            if (each.isCase()) {
                add(each, variables);
            }
        }
    }

    private void add(Case each, RoleVariables variables) {
        String usual = each.name().isEmpty() ? "Case " + (identified.size() + 1) : each.name();
        String code = usual;
        for (int n = 2; identified.containsKey(code); n++) {
            code = usual + " " + n;
        }
        if (!code.equals(each.name())) {
            findings.problem(
                    "line " + each.line(),
                    each.name().isEmpty() ? "A case has no name." : "Two cases are called “%s”.".formatted(each.name()),
                    "It is called " + code + ".");
        }
        var speaker = new Speaker(
                code, true, identified.size(), new LinkedHashSet<>(variables.roles(each.values(), each.line())));
        identified.put(code, speaker);
        for (String selection : each.selections()) {
            Speaker earlier = bySelection.putIfAbsent(selection, speaker);
            if (earlier != null) {
                findings.problem(
                        "line " + each.line(),
                        "Two cases claim the selection %s: “%s” and “%s”.".formatted(selection, earlier.code(), code),
                        "The first of them spoke.");
            }
        }
    }

    /** Who spoke a selection of a document, of which this is said. */
    Speaker of(Selection selection, LabelledParagraphs said, String document) {
        Speaker named = bySelection.get(selection.guid());
        if (named != null) {
            return named;
        }
        String code = said.get(Label.SPEAKER);
        if (code.isEmpty()) {
            code = document;
            findings.problem(
                    selection.where(document),
                    "Neither a case nor its description says who spoke.",
                    "One speaker, called %s, stands for whoever spoke.".formatted(code));
        }
        return unidentified.computeIfAbsent(code, this::standIn);
    }

    private Speaker standIn(String code) {
        return new Speaker(code, false, identified.size() + unidentified.size(), new LinkedHashSet<>());
    }

    /** All of them, once every selection was asked for: those who are identified first. */
    List<Participant> all() {
        rolesOfUnidentified.forEach(this::role);
        var all = new ArrayList<Participant>();
        identified.values().forEach(speaker -> all.add(participant(speaker)));
        unidentified.values().forEach(speaker -> all.add(participant(speaker)));
        return List.copyOf(all);
    }

    /** A code may hold what divides it from the role, so the longest one that fits is meant. */
    private void role(String said) {
        unidentified.values().stream()
                .filter(speaker -> said.startsWith(speaker.code() + " = "))
                .max(Comparator.comparingInt(speaker -> speaker.code().length()))
                .ifPresentOrElse(
                        speaker -> speaker.roles()
                                .add(said.substring(speaker.code().length() + 3)),
                        () -> findings.leaveOut("Speaker", said, "no selection names this speaker"));
    }

    private static Participant participant(Speaker speaker) {
        return new Participant(speaker.code(), List.copyOf(speaker.roles()), speaker.isIdentified());
    }
}
