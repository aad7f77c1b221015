package org.concerngraph.linking.review;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.mapping.AgentName;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Orcid;

/**
 * Who decides.
 *
 * @param node the ORCID, or an agent of ours that is called after the name
 * @param label the name, as it was given
 */
record Person(Node node, String label) {

    private static final String BEFORE_ORCID = "ORCID ";
    private static final int LONGEST = 100;

    /**
     * The person whom these words name: an ORCID, or a name.
     *
     * @throws BadParameter when they name nobody, or are no ORCID although they look like one
     */
    static Person of(String words, BaseIri base) {
        String name = words.strip();
        Orcid orcid = Orcid.of(name).orElse(null);
        if (orcid != null) {
            if (!orcid.hasRightLastCharacter()) {
                throw new BadParameter("who", "is \"" + name + "\", which is no ORCID: its last character is wrong.");
            }
            return new Person(NodeFactory.createURI(orcid.iri()), BEFORE_ORCID + orcid.number());
        }
        String slug = AgentName.of(name);
        if (slug.isEmpty() || name.length() > LONGEST) {
            throw new BadParameter(
                    "who",
                    "is \"" + name + "\"; say who decides, by a name of at most " + LONGEST
                            + " characters or an ORCID.");
        }
        return new Person(base.iri("agent", slug), name);
    }

    /** What a person with this label says to be known again. */
    static String known(String label) {
        return label.startsWith(BEFORE_ORCID) ? label.substring(BEFORE_ORCID.length()) : label;
    }
}
