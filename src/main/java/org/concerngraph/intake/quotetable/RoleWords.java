package org.concerngraph.intake.quotetable;

import java.util.Locale;
import java.util.Set;

/** Tells words for a role from others: the roles that are known, and the everyday words for people in studies. */
final class RoleWords {

    private static final Set<String> PEOPLE =
            Set.of(("patient user client carer caregiver relative parent mother father daughter son spouse wife husband"
                            + " partner clinician physician doctor gp surgeon nurse midwife pharmacist therapist"
                            + " physiotherapist psychologist psychiatrist dietitian practitioner consultant professional"
                            + " worker manager administrator receptionist researcher commissioner regulator volunteer"
                            + " participant respondent interviewee resident student trainee staff provider woman man women"
                            + " men female male adolescent adult survivor teacher leader director coordinator")
                    .split(" "));

    private final Set<String> known;

    /** The labels of known roles, in small letters. */
    RoleWords(Set<String> known) {
        this.known = known;
    }

    /** Do these words name a role: "nurse", "female patients", "Ward manager"? */
    boolean isRole(String words) {
        String role = words.strip().toLowerCase(Locale.ROOT);
        if (role.isEmpty() || role.length() > 60 || !role.matches("\\p{L}[\\p{L} '’/-]*")) {
            return false;
        }
        String[] parts = role.split("[ /]+");
        return parts.length <= 4
                && (known.contains(role)
                        || known.contains(singular(role))
                        || PEOPLE.contains(parts[parts.length - 1])
                        || PEOPLE.contains(singular(parts[parts.length - 1])));
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
