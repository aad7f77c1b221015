package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import org.concerngraph.query.BadParameter;
import org.springframework.util.MultiValueMap;

/**
 * What somebody says about words of a quote, as the form sends it.
 *
 * @param start where the words start, as it was typed
 * @param end where they end, as it was typed
 * @param concern the identifier of the concern that was chosen; empty for a new one
 * @param q what was typed to find a concern
 * @param draft the new concern
 * @param name the identifier of the new concern; empty to have it made
 * @param stance how the words bear on it
 * @param basis how near the words are to it
 * @param note what else is to be said
 * @param isSure was it said that no concern that is worded alike is meant?
 */
record CodingForm(
        String start,
        String end,
        String concern,
        String q,
        ConcernDraft draft,
        String name,
        String stance,
        String basis,
        String note,
        boolean isSure) {

    static final CodingForm EMPTY = new CodingForm(
            "", "", "", "", ConcernDraft.EMPTY, "", Stance.EXPRESSES.id(), Basis.PARAPHRASE.id(), "", false);

    static CodingForm of(MultiValueMap<String, String> form) {
        return new CodingForm(
                field(form, "start"),
                field(form, "end"),
                field(form, "concern"),
                field(form, "q"),
                ConcernDraft.of(form),
                field(form, "name"),
                orElse(field(form, "stance"), Stance.EXPRESSES.id()),
                orElse(field(form, "basis"), Basis.PARAPHRASE.id()),
                field(form, "note"),
                field(form, "sure").equals("true"));
    }

    /** Is a new concern made? */
    boolean isNew() {
        return concern.isEmpty();
    }

    Evidence.Draft evidence() {
        return new Evidence.Draft(
                number("start", start), number("end", end), Stance.named(stance), Basis.named(basis), note);
    }

    private static int number(String name, String typed) {
        if (!typed.matches("[0-9]{1,9}")) {
            throw new BadParameter(
                    name,
                    typed.isEmpty()
                            ? "is missing: choose words of the quote, or type from which character to which they go."
                            : "is \"" + typed + "\", which is no number of a character, counted from 0.");
        }
        return Integer.parseInt(typed);
    }

    private static String orElse(String said, String usual) {
        return said.isEmpty() ? usual : said;
    }
}
