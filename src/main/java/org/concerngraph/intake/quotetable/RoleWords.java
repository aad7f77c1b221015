package org.concerngraph.intake.quotetable;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells words for a role from others: the roles that are known, and the everyday words for people in studies. */
public final class RoleWords {

    private static final Set<String> PEOPLE =
            Set.of(("patient user client carer caregiver relative parent mother father daughter son spouse wife husband"
                            + " partner clinician physician doctor gp surgeon nurse midwife pharmacist therapist"
                            + " physiotherapist psychologist psychiatrist dietitian practitioner consultant professional"
                            + " worker manager administrator receptionist researcher commissioner regulator volunteer"
                            + " participant respondent interviewee resident student trainee staff provider woman man women"
                            + " physio hca counsellor paramedic radiographer registrar dentist"
                            + " men female male adolescent adult survivor teacher leader director coordinator")
                    .split(" "));

    private static final Set<String> NEVER_IN_A_ROLE = Set.of(
            "the", "a", "an", "my", "our", "your", "his", "her", "their", "this", "that", "these", "for", "to", "with",
            "by", "about", "some", "any", "no", "not", "as", "on", "from", "what", "how", "and", "or");

    private final Set<String> known;

    /** The labels of known roles, in small letters. */
    public RoleWords(Set<String> known) {
        this.known = known;
    }

    /** Do these words name a role: "nurse", "female patients", "Ward manager"? */
    public boolean isRole(String words) {
        String role = words.strip().toLowerCase(Locale.ROOT);
        if (role.isEmpty() || role.length() > 60 || !role.matches("\\p{L}[\\p{L} '’/-]*")) {
            return false;
        }
        String[] parts = role.split("[ /]+");
        boolean isPhrase = Stream.of(parts).noneMatch(NEVER_IN_A_ROLE::contains) && !parts[0].endsWith("ing");
        return parts.length <= 4
                && (isPhrase || known.contains(role))
                && (known.contains(role)
                        || known.contains(singular(role))
                        || PEOPLE.contains(parts[parts.length - 1])
                        || PEOPLE.contains(singular(parts[parts.length - 1])));
    }

    /** Does a heading, as in "Users:", say who speaks below it rather than what about? */
    boolean isGroup(String heading) {
        String people = heading.strip();
        return people.endsWith(":")
                && people.split("\\s+").length <= 2
                && isRole(people.substring(0, people.length() - 1));
    }

    /** Do these words say how old somebody is, or of which sex: "aged 67", "45 years", "female"? */
    static boolean isAgeOrSex(String words) {
        return words.strip()
                .matches("(?iu)(?:aged? )?\\d{1,3}(?: ?(?:years?|yrs?|y|yo)(?: old)?)?|(?:male|female|man|woman|m|f)");
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
