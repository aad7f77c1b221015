package org.concerngraph.endpoint.w3c;

import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.update.UpdateFactory;

/** What the standard allows is read, what it does not allow is a bad request. */
final class Syntax11 implements Run {

    private static final int BAD_REQUEST = 400;

    @Override
    public void check(SuiteTest test, Endpoint server) {
        boolean allowed = test.kind().startsWith("Positive");
        byte[] text = test.folder().bytes(test.action().getURI());
        server.clear();
        int status = test.kind().contains("Update")
                ? update(text, server)
                : server.query(text).statusCode();
        if (allowed == (status == BAD_REQUEST)) {
            throw Run.wrong("status " + status);
        }
    }

    /** Ours refuses a LOAD that it has understood. Fuseki would go and fetch, so only the parser it uses is asked. */
    private static int update(byte[] text, Endpoint server) {
        String update = new String(text, java.nio.charset.StandardCharsets.UTF_8);
        if (server.name().equals("ours") || !update.contains("LOAD")) {
            return server.update(text).statusCode();
        }
        try {
            UpdateFactory.create(update, Syntax.syntaxARQ);
            return 200;
        } catch (QueryParseException fault) {
            return BAD_REQUEST;
        }
    }
}
