package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What must be said of a study before anything of it is accepted. */
final class StudyRequirements {

    private static final String ID = "[\\p{Ll}\\p{N}](?:[\\p{Ll}\\p{N}-]{0,78}[\\p{Ll}\\p{N}])?";

    private StudyRequirements() {}

    /**
     * Nothing when all is there; what a study that is known already has need not be said again.
     *
     * @throws CannotImport naming everything that is missing, or the value that is no good
     */
    static void require(StudyFacts study, Predicate<String> isKnown) {
        if (study.id().isEmpty()) {
            throw new CannotImport("An import needs an identifier of its study (study), such as hunter-2015.");
        }
        if (!study.id().matches(ID)) {
            throw new CannotImport("The study's identifier (study) is “" + study.id()
                    + "”; it has to be small letters, digits and hyphens, such as hunter-2015.");
        }
        requireIri("publication (source)", study.publication());
        requireIri("licence", study.licence());
        if (isKnown.test(study.id())) {
            return;
        }
        var missing = new ArrayList<String>();
        missing(missing, study.title(), "its title (title)");
        missing(missing, study.publication(), "the DOI or address of what reports it (source)");
        missing(missing, study.licence() + study.licenceNote(), "the licence of its quotes (licence, or licence-note)");
        missing(missing, study.accessRights(), "who may read its quotes (access-rights)");
        if (!missing.isEmpty()) {
            throw new CannotImport("The study " + study.id() + " is new, and this must be said of it: "
                    + String.join("; ", missing) + ".");
        }
    }

    private static void missing(List<String> missing, String value, String what) {
        if (value.isBlank()) {
            missing.add(what);
        }
    }

    private static void requireIri(String what, String value) {
        if (!value.isEmpty() && !value.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
            throw new CannotImport("The " + what + " is “" + value + "”, which is no http(s) address.");
        }
    }
}
