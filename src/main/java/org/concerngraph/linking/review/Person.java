package org.concerngraph.linking.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.mapping.AgentName;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.web.Me;
import org.concerngraph.web.Orcid;

/**
 * Who decides.
 *
 * @param node the ORCID, or an agent of ours that is called after the login or the name
 * @param label the name, as it was given
 * @param own the IRIs that stand for this person and nobody else: of a curator with an ORCID that of the login too
 * @param hasAccount is it a curator who has logged in, rather than somebody whom the administrator names?
 */
record Person(Node node, String label, Set<String> own, boolean hasAccount) {

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
            return named(NodeFactory.createURI(orcid.iri()), BEFORE_ORCID + orcid.number());
        }
        String slug = AgentName.of(name);
        if (slug.isEmpty() || name.length() > LONGEST) {
            throw new BadParameter(
                    "who",
                    "is \"" + name + "\"; say who decides, by a name of at most " + LONGEST
                            + " characters or an ORCID.");
        }
        return named(base.iri("agent", slug), name);
    }

    private static Person named(Node node, String label) {
        return new Person(node, label, Set.of(node.getURI()), false);
    }

    /** A curator: their ORCID where they have said it, otherwise the agent of their login, as all that they curate. */
    static Person of(Me curator, BaseIri base) {
        Node agent = base.iri("agent", curator.login());
        Node node = Optional.ofNullable(curator.orcid())
                .map(number -> NodeFactory.createURI(new Orcid(number).iri()))
                .orElse(agent);
        var own = new HashSet<>(List.of(agent.getURI()));
        own.add(node.getURI());
        return new Person(node, curator.name(), Set.copyOf(own), true);
    }

    /** May it be this person who is meant by the other one, whom words name? */
    boolean maybeIs(Person other) {
        return isMeantBy(other.node.getURI());
    }

    /** Is this person, as far as names tell, one of those who made the link? */
    boolean made(Mapping link) {
        return link.authors().stream().anyMatch(this::isMeantBy)
                || !hasAccount && link.all(Slot.AUTHOR_LABEL).stream().anyMatch(this::isCalled);
    }

    /** Was this person the last one who said something about the link? */
    boolean saidLast(Mapping link) {
        List<String> last = link.reviewers().isEmpty() ? link.authors() : link.reviewers();
        return last.stream().anyMatch(own::contains);
    }

    /** Is it one of their own IRIs, or that of whoever has their name and no account? */
    private boolean isMeantBy(String agent) {
        return own.contains(agent) || isCalled(Iris.id(agent));
    }

    private boolean isCalled(String name) {
        return AgentName.of(name).equals(AgentName.of(label));
    }

    /** What only says the number of an ORCID, and no name. */
    static Optional<String> numberOf(Node node) {
        return Orcid.of(node.getURI()).map(orcid -> BEFORE_ORCID + orcid.number());
    }

    /** What a person with this label says to be known again. */
    static String known(String label) {
        return label.startsWith(BEFORE_ORCID) ? label.substring(BEFORE_ORCID.length()) : label;
    }
}
