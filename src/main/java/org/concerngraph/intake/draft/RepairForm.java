package org.concerngraph.intake.draft;

import java.util.Locale;
import java.util.Map;
import org.concerngraph.intake.Reading.Passage;
import org.concerngraph.intake.Repair;
import org.concerngraph.intake.TextHint;
import org.concerngraph.query.BadParameter;

/** A decision as a form of the page sends it. */
final class RepairForm {

    private final Map<String, String> fields;

    private RepairForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * The decision that these fields tell; {@code repair} names its kind.
     *
     * @throws BadParameter when a field is missing or no good
     */
    static Repair of(Map<String, String> fields) {
        return new RepairForm(fields).repair();
    }

    private Repair repair() {
        return switch (need("repair")) {
            case "cut" -> new Repair.AboutText(new TextHint.Cut(number("at")));
            case "this-is" ->
                new Repair.AboutText(new TextHint.ThisIs(number("start"), number("end"), kind(need("kind"))));
            case "same-person" -> samePerson();
            case "role-is" -> new Repair.RoleIs(need("printed"), fields.getOrDefault("role", ""));
            case "new-role" -> new Repair.NewRole(need("printed"), need("label"), need("group"));
            case "not-a-quote" -> new Repair.NotAQuote(need("key"));
            case "theme-is-called" -> new Repair.ThemeIsCalled(need("theme"), need("label"));
            case "theme-is-below" -> new Repair.ThemeIsBelow(need("theme"), fields.getOrDefault("parent", ""));
            case "replace" -> new Repair.Replace(need("words"), need("replacement"));
            default -> throw new BadParameter("repair", "is “" + need("repair") + "”, which is no kind of repair.");
        };
    }

    private Repair samePerson() {
        if (need("code").equals(need("into"))) {
            throw new BadParameter(
                    "into", "is “" + need("into") + "”, the same code as the first; choose two speakers.");
        }
        return new Repair.SamePerson(need("code"), need("into"));
    }

    private String need(String name) {
        String value = fields.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new BadParameter(name, "is missing.");
        }
        return value;
    }

    private int number(String name) {
        String value = need(name);
        if (!value.matches("\\d{1,9}")) {
            throw new BadParameter(name, "is “" + value + "”, which is no place in a text.");
        }
        return Integer.parseInt(value);
    }

    private static Passage.Kind kind(String name) {
        try {
            return Passage.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadParameter("kind", "is “" + name + "”, which no passage can be.");
        }
    }
}
