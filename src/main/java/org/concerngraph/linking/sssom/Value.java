package org.concerngraph.linking.sssom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.concerngraph.linking.sssom.Problem.Severity;

/**
 * One value of a slot as it was understood.
 *
 * @param text the value in the form in which we keep it; empty where it could not be understood
 * @param severity how bad the remark is
 * @param remark what is to be said about the value; empty where it is as it should be
 * @param outcome what it was taken for; empty where it was left out or taken as it is
 */
record Value(String text, Severity severity, String remark, String outcome) {

    private static final Pattern IRI_CHARACTERS = Pattern.compile("[^\\x00-\\x20<>\"{}|^`\\\\\\x7f-\\x9f]+");
    private static final Pattern WHOLE_IRI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.+|(?i:urn|mailto|doi|info|tag|did):.+");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");
    private static final Pattern DATE_AND_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\d{2}:\\d{2}.*|Z|[+-]\\d{2}:\\d{2})");
    private static final String NO_MAPPING = Namespaces.SSSOM + "NoMapping";

    private static Value good(String text) {
        return new Value(text, Severity.NOTE, "", "");
    }

    private static Value bad(String remark) {
        return new Value("", Severity.ERROR, remark, "");
    }

    /** Understands what stands in a slot; the text is not blank. */
    static Value of(Slot slot, String raw, CurieMap curies) {
        String text = slot.type() == Slot.Type.TEXT ? raw : raw.strip();
        return switch (slot.type()) {
            case ENTITY -> ofEntity(slot, entity(text, curies));
            case URI -> uri(text, curies);
            case TEXT -> good(text);
            case NUMBER -> number(slot, text);
            case DATE -> date(text);
            case CHOICE -> choice(slot, text, curies);
        };
    }

    /** Understands the IRI of an entity, which is whole, as in a graph. */
    static Value ofIri(Slot slot, String iri) {
        return IRI_CHARACTERS.matcher(iri).matches()
                ? ofEntity(slot, good(iri))
                : bad("“%s” has characters that an IRI cannot have.".formatted(iri));
    }

    /** Is it so plainly an IRI that nobody takes its scheme for a prefix? */
    static boolean isWhole(String text) {
        return WHOLE_IRI.matcher(text).matches();
    }

    /** Is it an IRI with a scheme, without characters that an IRI cannot have? */
    static boolean isIri(String text) {
        return SCHEME.matcher(text).matches() && IRI_CHARACTERS.matcher(text).matches();
    }

    /** Understands a name with a prefix, or a whole IRI. */
    static Value entity(String text, CurieMap curies) {
        String expanded = curies.expanded(text);
        if (expanded == null && isWhole(text)) {
            return IRI_CHARACTERS.matcher(text).matches()
                    ? new Value(
                            text,
                            Severity.WARNING,
                            "“%s” is a whole IRI; SSSOM/TSV wants a name with a prefix.".formatted(text),
                            "It is taken as it is.")
                    : bad("“%s” has characters that an IRI cannot have.".formatted(text));
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return bad("“%s” has no prefix; a name such as skos:exactMatch was expected.".formatted(text));
        }
        if (expanded == null) {
            return curies.namespace(text.substring(0, colon)) == null
                    ? bad("The prefix “%s” of “%s” is not declared in the curie_map."
                            .formatted(text.substring(0, colon), text))
                    : bad("“%s” has nothing behind its prefix.".formatted(text));
        }
        return IRI_CHARACTERS.matcher(expanded).matches()
                ? good(expanded)
                : bad("“%s” has characters that an IRI cannot have.".formatted(text));
    }

    private static Value ofEntity(Slot slot, Value value) {
        boolean isSide = slot == Slot.SUBJECT_ID || slot == Slot.OBJECT_ID;
        if (value.text().equals(NO_MAPPING) && isSide) {
            return new Value(
                    Mapping.NO_TERM_FOUND,
                    Severity.WARNING,
                    "sssom:NoMapping is no term of SSSOM.",
                    "It is taken for sssom:NoTermFound.");
        }
        if (value.text().equals(Mapping.NO_TERM_FOUND) && !isSide) {
            return bad("sssom:NoTermFound stands for a subject or an object only.");
        }
        if (slot == Slot.MAPPING_JUSTIFICATION
                && !value.text().isEmpty()
                && !Choices.JUSTIFICATIONS.contains(value.text())) {
            return new Value(
                    value.text(),
                    Severity.WARNING,
                    "<%s> is none of the justifications of SEMAPV that SSSOM allows.".formatted(value.text()),
                    "It is taken as it is.");
        }
        return value;
    }

    private static Value uri(String text, CurieMap curies) {
        boolean hasPrefix = curies.expanded(text) != null;
        if (isIri(text) && !hasPrefix) {
            return good(text);
        }
        String remark = hasPrefix
                ? "“%s” has a prefix, but this slot takes addresses in full.".formatted(text)
                : "“%s” is no full address such as https://example.org/.".formatted(text);
        return new Value(text, Severity.WARNING, remark, "It is taken as it is.");
    }

    private static Value number(Slot slot, String text) {
        String plain = Numbers.plain(text);
        if (plain == null) {
            return bad("“%s” is no number; one with a point such as 0.95 was expected.".formatted(text));
        }
        double number = Double.parseDouble(plain);
        return number < slot.least() || number > 1
                ? bad("%s is not between %s and 1.".formatted(text, slot.least() < 0 ? "-1" : "0"))
                : good(plain);
    }

    private static Value date(String text) {
        var withTime = DATE_AND_TIME.matcher(text);
        String day = withTime.matches() ? withTime.group(1) : text;
        try {
            String date = LocalDate.parse(day).toString();
            return withTime.matches()
                    ? new Value(
                            date,
                            Severity.WARNING,
                            "“%s” has a time; a day such as 2026-03-26 was expected.".formatted(text),
                            "The day is kept, the time is left out.")
                    : good(date);
        } catch (DateTimeException e) {
            return bad("“%s” is no day; one such as 2026-03-26 was expected.".formatted(text));
        }
    }

    private static Value choice(Slot slot, String text, CurieMap curies) {
        if (slot.choices().containsKey(text)) {
            return good(text);
        }
        String iri = curies.expanded(text);
        for (Map.Entry<String, String> choice : slot.choices().entrySet()) {
            boolean isMeant = choice.getKey().equalsIgnoreCase(text)
                    || !choice.getValue().isEmpty()
                            && (choice.getValue().equals(text)
                                    || choice.getValue().equals(iri));
            if (isMeant) {
                return new Value(
                        choice.getKey(),
                        Severity.WARNING,
                        "“%s” is not how SSSOM writes it.".formatted(text),
                        "It is taken for “%s”.".formatted(choice.getKey()));
            }
        }
        return bad("“%s” is none of: %s."
                .formatted(text, String.join(", ", slot.choices().keySet())));
    }
}
