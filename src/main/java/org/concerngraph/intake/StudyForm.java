package org.concerngraph.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concerngraph.query.BadParameter;
import org.jspecify.annotations.Nullable;

/** What a person writes of a study, as they write it: a bare DOI, "CC BY 4.0". */
public final class StudyForm {

    private static final Map<String, String> LICENCES = Map.of(
            "cc by 4.0", "https://creativecommons.org/licenses/by/4.0/",
            "cc by-sa 4.0", "https://creativecommons.org/licenses/by-sa/4.0/",
            "cc by-nc 4.0", "https://creativecommons.org/licenses/by-nc/4.0/",
            "cc by-nc-nd 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/",
            "cc by-nc-sa 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/",
            "cc by-nd 4.0", "https://creativecommons.org/licenses/by-nd/4.0/",
            "cc0", "https://creativecommons.org/publicdomain/zero/1.0/",
            "cc0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/",
            "ogl 3.0", "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");

    private StudyForm() {}

    /**
     * The study of which these fields speak.
     *
     * @throws BadParameter for a value that cannot be meant
     */
    public static StudyFacts facts(Map<String, String> fields) {
        String licence = text(fields, "licence");
        String known = LICENCES.get(licence.toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replaceAll("^cc by (?=[ns])", "cc by-")
                .replaceAll("(?<=n[cd]) (?=[ns])", "-"));
        boolean isAddress = licence.matches("https?://.*");
        String note = text(fields, "licence-note");
        return new StudyFacts(
                text(fields, "study"),
                text(fields, "label"),
                text(fields, "title"),
                publication(text(fields, "source")),
                text(fields, "citation"),
                isAddress ? licence : Objects.requireNonNullElse(known, ""),
                isAddress || known != null || licence.isEmpty() ? note : (licence + " " + note).strip(),
                text(fields, "access-rights"),
                number(text(fields, "interviewed")),
                text(fields, "approach"),
                text(fields, "setting"),
                text(fields, "country"));
    }

    private static String text(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElse("").strip();
    }

    /** A DOI in any of its spellings as the address that it resolves at; an address as it is. */
    private static String publication(String written) {
        String doi = written.replaceFirst("(?i)^(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)", "");
        if (doi.matches("10\\.\\d{4,9}/\\S+")) {
            return "https://doi.org/" + doi;
        }
        if (!written.isEmpty() && !written.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
            throw new BadParameter("source", "is “" + written + "”, which is neither a DOI nor an http(s) address.");
        }
        return written;
    }

    private static @Nullable Integer number(String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[1-9]\\d{0,6}")) {
            throw new BadParameter("interviewed", "is “" + written + "”, which is no number of people.");
        }
        return Integer.valueOf(written);
    }
}
