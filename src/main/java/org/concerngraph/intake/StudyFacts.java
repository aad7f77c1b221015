package org.concerngraph.intake;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a study, which no reader finds in a file. Each text is empty where nothing is said.
 *
 * @param id its identifier, one segment of letters, digits and hyphens: {@code hunter-2015}
 * @param label what it is called in short: "Hunter et al. 2015"
 * @param title its title
 * @param publication the IRI, best the DOI, of the article or report that it is reported in
 * @param citation how to cite that
 * @param licence the IRI of the licence of its quotes
 * @param licenceNote what is known, and not known, about the licence
 * @param accessRights who may read the quotes
 * @param interviewed how many people were interviewed; null when nobody says
 * @param approach how the authors analysed what was said
 * @param setting where and with whom it was done
 * @param country where it was done
 */
public record StudyFacts(
        String id,
        String label,
        String title,
        String publication,
        String citation,
        String licence,
        String licenceNote,
        String accessRights,
        @Nullable Integer interviewed,
        String approach,
        String setting,
        String country) {

    /** A study of which only the identifier is known: others say the rest. */
    public static StudyFacts ofId(String id) {
        return new StudyFacts(id, "", "", "", "", "", "", "", null, "", "", "");
    }

    /** The same study, reported in this publication. */
    public StudyFacts reportedIn(String iri) {
        return new StudyFacts(
                id,
                label,
                title,
                iri,
                citation,
                licence,
                licenceNote,
                accessRights,
                interviewed,
                approach,
                setting,
                country);
    }

    /** The same, with what the other knows where nothing is said here. */
    public StudyFacts or(StudyFacts other) {
        boolean hasLicence = !licence.isEmpty() || !licenceNote.isEmpty();
        return new StudyFacts(
                id,
                first(label, other.label),
                first(title, other.title),
                first(publication, other.publication),
                first(citation, other.citation),
                hasLicence ? licence : other.licence,
                hasLicence ? licenceNote : other.licenceNote,
                first(accessRights, other.accessRights),
                interviewed == null ? other.interviewed : interviewed,
                first(approach, other.approach),
                first(setting, other.setting),
                first(country, other.country));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
