package org.concerngraph.endpoint.w3c;

/** How tests of a kind are run. */
interface Run {

    /** Ends with an error that says what is wrong when the server does not do what the test expects. */
    void check(SuiteTest test, Endpoint server);

    /** Fails the test for this reason. */
    static AssertionError wrong(String reason) {
        return new AssertionError(reason);
    }
}
