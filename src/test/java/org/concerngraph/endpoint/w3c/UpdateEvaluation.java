package org.concerngraph.endpoint.w3c;

import org.apache.jena.sparql.util.IsoMatcher;

/** After an update the dataset is the expected one. */
final class UpdateEvaluation implements Run {

    @Override
    public void check(SuiteTest test, Endpoint server) {
        String address =
                SuiteTest.resource(test.action(), SuiteTest.UPDATE + "request").getURI();
        server.holds(test.dataset(test.action(), SuiteTest.UPDATE));
        var answer = server.update("BASE <" + address + ">\n" + test.folder().text(address));
        if (answer.statusCode() >= 300) {
            throw Run.wrong("status " + answer.statusCode() + ": " + Endpoint.text(answer));
        }
        var wanted = test.dataset(test.result(), SuiteTest.UPDATE);
        var got = server.dataset();
        if (!IsoMatcher.isomorphic(wanted, got)) {
            throw Run.wrong("another dataset: " + got);
        }
    }
}
