package org.concerngraph.endpoint;

import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.concerngraph.store.WriteWithoutNamedGraph;

/** Fuseki's Graph Store Protocol, where every write names a graph. */
final class GuardedGraphs extends GSP_RW {

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
                Refusal.UNPROCESSABLE,
                "PUT without ?graph=... would replace the whole dataset. " + WriteWithoutNamedGraph.MESSAGE);
    }

    @Override
    protected void execPostQuads(HttpAction action) {
        try {
            super.execPostQuads(action);
        } catch (ActionErrorException failed) {
            // Fuseki turns every failure of an upload into one of its own and keeps only the message.
            if (WriteWithoutNamedGraph.MESSAGE.equals(failed.getMessage())) {
                throw Refusal.of(Refusal.UNPROCESSABLE, WriteWithoutNamedGraph.MESSAGE);
            }
            throw failed;
        }
    }

    private static void requireGraph(HttpAction action) {
        String graph = action.getRequestParameter("graph");
        if (graph == null || graph.equals("default") || graph.equals("union") || graph.startsWith("urn:x-arq:")) {
            throw Refusal.of(Refusal.UNPROCESSABLE, WriteWithoutNamedGraph.MESSAGE);
        }
    }
}
