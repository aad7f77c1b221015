package org.concerngraph.intake.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Format;
import org.concerngraph.intake.Repair;
import org.concerngraph.intake.TextHint;

/**
 * A file that somebody brought, and what they said and decided about it. Nothing of it is in the graph.
 *
 * @param id a random UUID, which addresses name
 * @param fileName what the person calls the file
 * @param format what it is read as
 * @param study what the person wrote of the study, by the fields of the form, as they wrote it
 * @param chosen what they chose of what the reader asks, by its keys
 * @param repairs what they decided otherwise than the reader, in order
 * @param by whose draft it is, a user's name
 * @param created when the file came
 */
record Draft(
        String id,
        String fileName,
        Format format,
        Map<String, String> study,
        Map<String, String> chosen,
        List<Repair> repairs,
        String by,
        Instant created) {

    /** The same file, read as something else; what was chosen for the other format means nothing here. */
    Draft readAs(Format other) {
        return new Draft(id, fileName, other, study, Map.of(), repairs, by, created);
    }

    /** With what was now written of the study. */
    Draft ofStudy(Map<String, String> fields) {
        return new Draft(id, fileName, format, Map.copyOf(fields), chosen, repairs, by, created);
    }

    /** With these choices besides, or instead of, those made before. */
    Draft choosing(Map<String, String> choices) {
        var all = new LinkedHashMap<>(chosen);
        all.putAll(choices);
        return new Draft(id, fileName, format, study, Map.copyOf(all), repairs, by, created);
    }

    /** With one decision more; an earlier one about the same thing no longer holds. */
    Draft deciding(Repair repair) {
        var all = new ArrayList<>(repairs);
        all.removeIf(earlier -> subject(earlier).equals(subject(repair)));
        all.add(repair);
        return repaired(all);
    }

    /** Without one of the decisions; as it is when this one is not there. */
    Draft without(Repair repair) {
        var all = new ArrayList<>(repairs);
        all.remove(repair);
        return repaired(all);
    }

    private Draft repaired(List<Repair> all) {
        return new Draft(id, fileName, format, study, chosen, List.copyOf(all), by, created);
    }

    /** Does it read the same file in the same way as the other? */
    boolean readsAs(Draft other) {
        return id.equals(other.id)
                && format == other.format
                && study.getOrDefault("name", "").equals(other.study.getOrDefault("name", ""))
                && chosen.equals(other.chosen)
                && repairs.equals(other.repairs);
    }

    /** What a decision is about: of two about the same, the later holds. */
    private static Object subject(Repair repair) {
        return switch (repair) {
            case Repair.AboutText about -> place(about.hint());
            case Repair.RoleIs is -> List.of("role", is.printed());
            case Repair.NewRole is -> List.of("role", is.printed());
            case Repair.ThemeIsBelow below -> List.of("below", below.label());
            case Repair.Replace replace -> List.of("words", replace.words());
            default -> repair;
        };
    }

    private static Object place(TextHint hint) {
        return hint instanceof TextHint.ThisIs is ? List.of("stretch", is.start(), is.end()) : hint;
    }
}
