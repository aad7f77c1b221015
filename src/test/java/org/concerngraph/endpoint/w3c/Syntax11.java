package org.concerngraph.endpoint.w3c;

import java.nio.charset.StandardCharsets;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;

/** What the standard allows is read, what it does not allow is a bad request. */
final class Syntax11 implements Run {

    private static final int BAD_REQUEST = 400;
    private static final int REFUSED = 422;

    @Override
    public void check(SuiteTest test, Endpoint server) {
        boolean allowed = test.kind().startsWith("Positive");
        byte[] text = test.folder().bytes(test.action().getURI());
        server.clear();
        int status = test.kind().contains("Update")
                ? update(text, server)
                : server.query(text).statusCode();
        boolean understood = server.name().equals("ours") ? status < 300 || status == REFUSED : status != BAD_REQUEST;
        if (allowed != understood || (!allowed && status != BAD_REQUEST)) {
            throw Run.wrong("status " + status);
        }
    }

    /** Ours refuses a LOAD that it has understood. Fuseki would go and fetch, so only the parser it uses is asked. */
    private static int update(byte[] text, Endpoint server) {
        String update = new String(text, StandardCharsets.UTF_8);
        if (server.name().equals("ours") || !update.contains("LOAD")) {
            return server.update(text).statusCode();
        }
        try {
            UpdateFactory.create(update, Syntax.syntaxARQ);
            return 200;
        } catch (QueryException fault) {
            return BAD_REQUEST;
        }
    }
}
