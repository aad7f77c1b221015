package org.concerngraph.query;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.util.Context;

/**
 * Other servers that a query of the library asks by {@code SERVICE}. Whoever runs the site names those that may be asked; the
 * list is empty at first. A redirect is not followed, because it could lead to one that is not named.
 */
final class RemoteServices {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final long MILLISECONDS_TO_ANSWER = 15_000;

    private final Set<String> allowed;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RemoteServices(List<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    /** The addresses that a query asks; throws {@link RefusedQuery} where one is not written down but computed. */
    static Set<String> in(Query query) {
        var found = new TreeSet<String>();
        if (query.getQueryPattern() != null) {
            for (Node service : ServiceCalls.in(Algebra.compile(query))) {
                if (!service.isURI()) {
                    throw new RefusedQuery("SERVICE " + service + " names no server.");
                }
                found.add(service.getURI());
            }
        }
        return found;
    }

    /**
     * Lets one execution ask these servers.
     *
     * @throws RefusedQuery when the settings do not name one of them
     */
    void open(Context context, Set<String> services) {
        for (String service : services) {
            if (!allowed.contains(service)) {
                throw new RefusedQuery(
                        "This question asks another server, <" + service + ">. Whoever runs this site allows"
                                + " that by naming it in the setting concerngraph.sparql.services.");
            }
        }
        context.set(ARQ.httpServiceAllowed, true);
        context.set(ARQ.httpQueryClient, client);
        context.set(ARQ.httpQueryTimeout, MILLISECONDS_TO_ANSWER);
    }
}
