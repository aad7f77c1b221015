package org.concerngraph.endpoint;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.lib.IRILib;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.fuseki.servlets.UploadRDF;
import org.apache.jena.fuseki.system.UploadDetails;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.concerngraph.store.WriteWithoutNamedGraph;
import org.concerngraph.vocabulary.Graphs;
import org.jspecify.annotations.Nullable;

/**
 * Fuseki's Graph Store Protocol, where a write to one graph touches no other, what a POST creates is told by its name,
 * and the default graph is written only where it is a graph of its own and not the union of the named ones.
 */
final class GuardedGraphs extends GSP_RW {

    @Override
    protected void execPutGSP(HttpAction action) {
        Node name = graph(action);
        if (name == null) {
            super.execPutGSP(action);
        } else {
            receive(action, name, true);
        }
    }

    @Override
    protected void execPostGSP(HttpAction action) {
        Node name = graph(action);
        if (name == null) {
            super.execPostGSP(action);
        } else {
            receive(action, name, false);
        }
    }

    @Override
    protected void execDeleteGSP(HttpAction action) {
        graph(action);
        super.execDeleteGSP(action);
    }

    @Override
    protected void execPutQuads(HttpAction action) {
        throw Refusal.of(
                Refusal.UNPROCESSABLE,
                "PUT without ?graph=... would replace the whole dataset. " + WriteWithoutNamedGraph.MESSAGE);
    }

    /** What stands in no named graph of the document becomes a new graph, whose name is the Location of the answer. */
    @Override
    protected void execPostQuads(HttpAction action) {
        Node name = Graphs.posted(UUID.randomUUID().toString());
        var into = new IntoGraph[1];
        UploadDetails details = upload(action, data -> {
            into[0] = IntoGraph.besideOthers(data, name);
            return into[0];
        });
        answer(action, name, details, into[0].isUsed());
    }

    private static void receive(HttpAction action, Node name, boolean replace) {
        var created = new boolean[1];
        UploadDetails details = upload(action, data -> {
            created[0] = !data.contains(name, Node.ANY, Node.ANY, Node.ANY);
            if (replace) {
                data.removeGraph(name);
            }
            return IntoGraph.only(data, name);
        });
        answer(action, name, details, created[0] && details.getCount() > 0);
    }

    private static UploadDetails upload(HttpAction action, UnaryOperator<DatasetGraph> destination) {
        ContentType type = ActionLib.getContentType(action);
        if (type == null) {
            throw Refusal.of(Refusal.BAD, "Content-Type must say what the body is, for example text/turtle.");
        }
        try {
            return UploadRDF.quadsPutPostTxn(action, a -> destination.apply(a.getActiveDSG()), false);
        } catch (ActionErrorException failed) {
            // Fuseki turns every failure of an upload into one of its own and keeps only the message.
            if (WriteWithoutNamedGraph.MESSAGE.equals(failed.getMessage())) {
                throw Refusal.of(Refusal.UNPROCESSABLE, WriteWithoutNamedGraph.MESSAGE);
            }
            throw failed;
        }
    }

    private static void answer(HttpAction action, Node name, UploadDetails details, boolean created) {
        details.setExistedBefore(!created);
        if (created) {
            action.setResponseHeader(HttpNames.hLocation, IRILib.encodeNonASCII(name.getURI()));
        }
        ServletOps.uploadResponse(action, details);
    }

    /** The named graph that the request is for; nothing when it is for the default graph and that can be written. */
    private static @Nullable Node graph(HttpAction action) {
        String name = action.getRequestParameter(HttpNames.paramGraph);
        boolean forDefault = name == null || name.equals(HttpNames.graphTargetDefault);
        if (forDefault && !action.getDataset().getContext().isTrue(TDB2.symUnionDefaultGraph)) {
            return null;
        }
        if (forDefault || name.equals(HttpNames.graphTargetUnion) || name.startsWith("urn:x-arq:")) {
            throw Refusal.of(Refusal.UNPROCESSABLE, WriteWithoutNamedGraph.MESSAGE);
        }
        return AbsoluteIri.of(HttpNames.paramGraph, name);
    }
}
