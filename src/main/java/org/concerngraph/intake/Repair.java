package org.concerngraph.intake;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a person decided otherwise than the reader, before anything is accepted. Things are named by what stays the same
 * when the file is read again: codes, labels, roles as printed, the keys of quotes.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "repair")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Repair.AboutText.class, name = "about-text"),
    @JsonSubTypes.Type(value = Repair.SamePerson.class, name = "same-person"),
    @JsonSubTypes.Type(value = Repair.RoleIs.class, name = "role-is"),
    @JsonSubTypes.Type(value = Repair.NewRole.class, name = "new-role"),
    @JsonSubTypes.Type(value = Repair.NotAQuote.class, name = "not-a-quote"),
    @JsonSubTypes.Type(value = Repair.ThemeIsCalled.class, name = "theme-is-called"),
    @JsonSubTypes.Type(value = Repair.ThemeIsBelow.class, name = "theme-is-below"),
    @JsonSubTypes.Type(value = Repair.Replace.class, name = "replace")
})
public sealed interface Repair {

    /** What was decided, as receipts say it; nothing personal is in it. */
    String sentence();

    /** What a stretch of a pasted text is. */
    record AboutText(TextHint hint) implements Repair {

        @Override
        public String sentence() {
            return switch (hint) {
                case TextHint.Cut cut -> "A new piece of text begins at character " + cut.at() + " of the file’s text.";
                case TextHint.ThisIs is ->
                    "Characters " + is.start() + " to " + is.end() + " of the file’s text are: "
                            + is.kind()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' ') + ".";
            };
        }
    }

    /** Two speakers are one person, who keeps the second code. */
    record SamePerson(String code, String into) implements Repair {

        @Override
        public String sentence() {
            return code + " and " + into + " are one person, called " + into + ".";
        }
    }

    /**
     * A role as printed is that shared role.
     *
     * @param printed as the source prints it
     * @param role the identifier of the shared role, for example {@code nurse}; empty when it is none of them
     */
    record RoleIs(String printed, String role) implements Repair {

        @Override
        public String sentence() {
            return role.isEmpty()
                    ? "The printed role “" + printed + "” is none of the shared roles."
                    : "The printed role “" + printed + "” is the shared role “" + role + "”.";
        }
    }

    /** A role as printed is a new shared role, in a group that there is. */
    record NewRole(String printed, String label, String group) implements Repair {

        @Override
        public String sentence() {
            return "The printed role “" + printed + "” is a new shared role, “" + label + "”.";
        }
    }

    /** What was taken for a quote is none. */
    record NotAQuote(String key) implements Repair {

        @Override
        public String sentence() {
            return "What was taken for a quote at " + key + " is none and is left out.";
        }
    }

    /** A theme has another label; another theme of that label in the same place becomes one with it. */
    record ThemeIsCalled(String label, String correct) implements Repair {

        @Override
        public String sentence() {
            return "The theme “" + label + "” is called “" + correct + "”.";
        }
    }

    /** A theme stands below another; below none when that label is empty. */
    record ThemeIsBelow(String label, String parent) implements Repair {

        @Override
        public String sentence() {
            return parent.isEmpty()
                    ? "The theme “" + label + "” stands below no other."
                    : "The theme “" + label + "” stands below “" + parent + "”.";
        }
    }

    /** Words that could identify somebody are replaced wherever they stand. */
    record Replace(String words, String replacement) implements Repair {

        @Override
        public String sentence() {
            return "Words that could identify somebody were replaced by “" + replacement + "”.";
        }
    }
}
