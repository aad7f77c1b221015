package org.concerngraph.intake.refiqda;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What looks like the name of a person, and so must not become a participant's code. */
final class PersonName {

    private static final Pattern FULL = Pattern.compile(
            "\\p{Lu}[\\p{L}'’.-]+(?:[ _](?:\\p{Lu}\\.|van|von|de|der|den|la|le|di|da|bin|al|el))*(?:[ _]\\p{Lu}[\\p{L}'’-]+)+");
    private static final int LONGEST = 100;
    private static final Set<String> NO_NAMES = Set.of(
            "participant",
            "interview",
            "interviewee",
            "respondent",
            "patient",
            "case",
            "group",
            "focus",
            "person",
            "speaker",
            "site",
            "nurse",
            "doctor",
            "service",
            "user",
            "carer",
            "manager",
            "document",
            "transcript");

    private PersonName() {}

    /**
     * Are these the first and last name of somebody?
     *
     * @param knownRoles labels of roles in small letters, which are no names
     */
    static boolean is(String name, Set<String> knownRoles) {
        return name.length() <= LONGEST
                && FULL.matcher(name).matches()
                && !knownRoles.contains(name.toLowerCase(Locale.ROOT))
                && !Arrays.stream(name.split("[ _]")).allMatch(w -> NO_NAMES.contains(w.toLowerCase(Locale.ROOT)));
    }

    /** Is this the name of a document that is called by somebody's first and last name? */
    static boolean ofDocument(String name, Set<String> knownRoles) {
        return is(name.replaceAll("\\.\\w{1,5}$", ""), knownRoles);
    }
}
