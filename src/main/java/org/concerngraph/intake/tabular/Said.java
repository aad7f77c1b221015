package org.concerngraph.intake.tabular;

/**
 * Who spoke, as the cells of a row say it; what a row does not say is empty.
 *
 * @param participant the cell that names the speaker
 * @param role the cell of roles
 * @param id what tells a speaker without a name from others of them; only our own tables have it
 * @param isOurs whether the cells are as we write them, so that all in them is a code and roles
 */
record Said(String participant, String role, String id, boolean isOurs) {

    /** As a table of others says it. */
    static Said by(String participant, String role) {
        return new Said(participant, role, "", false);
    }
}
