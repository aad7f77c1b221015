package org.concerngraph.intake;

import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.concerngraph.vocabulary.Slug;
import org.jspecify.annotations.Nullable;

/** What stays of an import that was taken back or replaced: that it was there, and none of its words. */
record Tombstone(DatasetGraph data, BaseIri base, String by, Instant at) {

    /**
     * Writes it.
     *
     * @param gone the import that was there, as {@code intake/imports} has it
     * @param things how many things went
     * @param reason why, in the words of who did it; may be empty
     * @param replacement the import that took its place; null when none did
     */
    void write(Row gone, int things, String reason, @Nullable Node replacement) {
        Graph graph = GraphFactory.createDefaultGraph();
        String id = Iris.id(gone.require("import"));
        Node program = base.iri("agent", "concern-graph");
        new Triples(graph, program).type(Prov.SOFTWARE_AGENT, Prov.AGENT).label("Concern Graph");
        var about = new Triples(graph, base.iri("withdrawal", id))
                .type(Prc.WITHDRAWAL, Prov.ACTIVITY)
                .label((replacement == null ? "Withdrawal of " : "Replacement of ") + id)
                .say(Prc.WITHDRAWS, base.iri("import", id))
                .say(Prc.WITHDREW_GRAPH, gone.requireNode("graph"))
                .say(Prc.WITHDRAWN_COUNT, things)
                .say(Prc.IMPORT_NAME, gone.has("name") ? gone.require("name") : id)
                .say(Prc.REVISION, Math.max(1, gone.number("revision")))
                .say(Prc.FILE_NAME, gone.require("fileName"))
                .say(Prc.SHA256, gone.require("sha256"))
                .say(Prov.ENDED_AT_TIME, NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime))
                .say(Prov.WAS_ASSOCIATED_WITH, program)
                .sayIfAny(Prc.REASON, reason);
        if (replacement != null) {
            about.say(Prc.REPLACED_BY, replacement);
        }
        if (!by.isEmpty()) {
            Node person = base.iri("agent", Slug.of(by));
            new Triples(graph, person).type(Prov.AGENT).label(by);
            about.say(Prov.WAS_ASSOCIATED_WITH, person);
        }
        graph.stream().forEach(t -> data.add(Graphs.WITHDRAWN, t.getSubject(), t.getPredicate(), t.getObject()));
    }
}
