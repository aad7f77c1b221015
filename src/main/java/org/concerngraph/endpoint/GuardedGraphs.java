package org.concerngraph.endpoint;

import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.concerngraph.store.WriteWithoutNamedGraph;

/** Fuseki's Graph Store Protocol, where every write names a graph. */
final class GuardedGraphs extends GSP_RW {

    private static final String NAME_A_GRAPH =
            "Name a graph with ?graph=...: the default graph is the union of all named"
                    + " graphs, so nothing can be written to it or deleted from it.";

    @Override
    protected void execPostGSP(HttpAction action) {
        requireGraph(action);
        super.execPostGSP(action);
    }

    @Override
    protected void execPutGSP(HttpAction action) {
        requireGraph(action);
        super.execPutGSP(action);
    }

    @Override
    protected void execDeleteGSP(HttpAction action) {
        requireGraph(action);
        super.execDeleteGSP(action);
    }

    @Override
    protected void execPutQuads(HttpAction action) {
        throw Refusal.of(
                Refusal.UNPROCESSABLE, "PUT without ?graph=... would replace the whole dataset. " + NAME_A_GRAPH);
    }

    @Override
    protected void execPostQuads(HttpAction action) {
        try {
            super.execPostQuads(action);
        } catch (WriteWithoutNamedGraph refused) {
            throw Refusal.of(Refusal.UNPROCESSABLE, refused.getMessage());
        }
    }

    private static void requireGraph(HttpAction action) {
        String graph = action.getRequestParameter("graph");
        if (graph == null || graph.equals("default") || graph.equals("union") || graph.startsWith("urn:x-arq:")) {
            throw Refusal.of(Refusal.UNPROCESSABLE, NAME_A_GRAPH);
        }
    }
}
