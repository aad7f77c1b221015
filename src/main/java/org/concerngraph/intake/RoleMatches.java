package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Slug;
import org.jspecify.annotations.Nullable;

/** Which shared role each printed role is: by its label, or because a person said so. */
final class RoleMatches {

    /**
     * A printed role and the shared one that it is.
     *
     * @param role the shared role; null when it is none that is known
     * @param isDecided whether a person decided it
     */
    record Match(String printed, @Nullable Node role, boolean isDecided) {}

    private record NewRole(Node role, String label, Node group, String printed) {}

    private final Map<String, Match> byPrinted = new LinkedHashMap<>();
    private final List<NewRole> added = new ArrayList<>();
    private final BaseIri base;

    RoleMatches(BaseIri base, RoleLabels known, Reading reading, List<Repair> repairs) {
        this.base = base;
        reading.printedRoles()
                .forEach(printed -> byPrinted.put(
                        printed, new Match(printed, known.match(printed).orElse(null), false)));
        for (Repair repair : repairs) {
            if (repair instanceof Repair.RoleIs is && byPrinted.containsKey(is.printed())) {
                Node role = is.role().isEmpty() ? null : base.iri("role", is.role());
                byPrinted.put(is.printed(), new Match(is.printed(), role, true));
            } else if (repair instanceof Repair.NewRole is && byPrinted.containsKey(is.printed())) {
                decided(is, known);
            }
        }
    }

    /** A role of a label that is known by now is that one and no second. */
    private void decided(Repair.NewRole is, RoleLabels known) {
        Node role = known.match(is.label()).orElse(null);
        if (role == null) {
            role = base.iri("role", Slug.of(is.label()));
            added.add(new NewRole(role, is.label(), base.iri("role", is.group()), is.printed()));
        }
        byPrinted.put(is.printed(), new Match(is.printed(), role, true));
    }

    /** The matches in the order in which the roles are printed. */
    List<Match> all() {
        return List.copyOf(byPrinted.values());
    }

    /** Adds to a graph which shared roles these participants have. */
    void addTo(Graph graph, List<Reading.Participant> participants, List<Node> nodes) {
        for (int i = 0; i < participants.size(); i++) {
            for (String printed : participants.get(i).printedRoles()) {
                Match match = byPrinted.get(printed);
                if (match != null && match.role() != null) {
                    graph.add(nodes.get(i), Prc.HAS_ROLE, match.role());
                }
            }
        }
    }

    /** Adds the new shared roles to a graph. */
    void addNewTo(Graph graph) {
        for (NewRole role : added) {
            var about = new Triples(graph, role.role())
                    .type(Prc.ROLE, SKOS.Concept.asNode())
                    .label(role.label())
                    .sayInEnglish(SKOS.prefLabel.asNode(), role.label())
                    .sayInEnglish(
                            SKOS.definition.asNode(),
                            "A role that a study prints as “" + role.printed()
                                    + "”; nobody has defined it more closely.")
                    .say(SKOS.broader.asNode(), role.group())
                    .say(SKOS.inScheme.asNode(), base.iri("scheme", "roles"));
            if (!role.printed().equalsIgnoreCase(role.label())) {
                about.say(SKOS.altLabel.asNode(), NodeFactory.createLiteralLang(role.printed(), "en"));
            }
        }
    }
}
