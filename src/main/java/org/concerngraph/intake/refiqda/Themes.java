package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.concerngraph.intake.Reading.Codebook;
import org.concerngraph.intake.Reading.Theme;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;
import org.concerngraph.intake.refiqda.QdaProject.Code;
import org.concerngraph.intake.refiqda.QdaProject.Coding;

/** The codes of a project as themes, in the order of the file, which has each behind its parent. */
final class Themes {

    private final List<Theme> themes = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> uncodable = new HashSet<>();
    private final Findings findings;

    Themes(QdaProject project, Memos memos, Findings findings) {
        this.findings = findings;
        List<Code> codes = project.codes;
        var byPath = new HashMap<String, Integer>();
        var placeOfCode = new int[codes.size()];
        for (int i = 0; i < placeOfCode.length; i++) {
            Code code = codes.get(i);
            int parent = code.parent() < 0 ? -1 : placeOfCode[code.parent()];
            String memo = memos.of("", code.notes(), "code “%s”".formatted(code.name()));
            Integer same = byPath.get(parent + "\n" + code.name());
            placeOfCode[i] = same == null ? themes.size() : same;
            if (same == null) {
                byPath.put(parent + "\n" + code.name(), themes.size());
                themes.add(new Theme(code.name(), parent, codebook(code, memo, project.isOurs)));
            } else {
                twice(code, memo);
            }
            places.putIfAbsent(code.guid(), placeOfCode[i]);
            if (!code.isCodable()) {
                uncodable.add(code.guid());
                findings.leaveOut("isCodable=\"false\"", code.name(), "themes do not say whether they may be assigned");
            }
        }
    }

    private static Codebook codebook(Code code, String memo, boolean isOurs) {
        if (!isOurs) {
            return new Codebook(code.description(), "", "", "", memo);
        }
        var said = LabelledParagraphs.in(code.description());
        return new Codebook(
                said.first(),
                said.get(Label.INCLUSION),
                said.get(Label.EXCLUSION),
                said.get(Label.EXAMPLE),
                memo.isEmpty() ? said.get(Label.MEMO) : memo);
    }

    /** A theme is known by the labels from the top to it, so that a second code with the same ones is the same theme. */
    private void twice(Code code, String memo) {
        findings.problem(
                "code “%s”".formatted(code.name()),
                "Two codes of this name stand under the same parent; the second is %s.".formatted(code.guid()),
                "They are the same theme.");
        if (!code.description().isEmpty() || !memo.isEmpty()) {
            findings.leaveOut("Description of a code", code.name(), "an earlier code of this name is the same theme");
        }
    }

    List<Theme> all() {
        return List.copyOf(themes);
    }

    String labelOf(int theme) {
        return themes.get(theme).label();
    }

    /** The names of the codes of these codings, to be said behind a reason; empty when there are none. */
    String namesOf(List<Coding> codings) {
        return codings.isEmpty()
                ? ""
                : codings.stream()
                        .map(coding -> places.get(coding.code()))
                        .map(place -> place == null ? "an unknown code" : "“" + labelOf(place) + "”")
                        .collect(Collectors.joining(", ", "; coded ", ""));
    }

    /** The place of the theme of a code; says where there is none, or where the code is not one to be assigned. */
    OptionalInt of(String code, String where) {
        Integer place = places.get(code);
        if (place == null) {
            findings.problem(
                    where,
                    code.isEmpty()
                            ? "A coding names no code."
                            : "There is no code %s, which a coding refers to.".formatted(code),
                    "The coding is passed over.");
            return OptionalInt.empty();
        }
        if (uncodable.remove(code)) {
            findings.problem(
                    where,
                    "The code “%s” is assigned, though it is not codable.".formatted(labelOf(place)),
                    "It is assigned.");
        }
        return OptionalInt.of(place);
    }
}
