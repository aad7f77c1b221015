package org.concerngraph.endpoint.library;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.Address;

/**
 * What an address asks a query with.
 *
 * @param isGiven whether the address says anything at all
 * @param texts the values of each parameter as they were written, defaults included
 * @param values what they stand for
 * @param faults what is wrong with a parameter, in the order in which it was found
 */
record Arguments(
        boolean isGiven,
        Map<String, List<String>> texts,
        Map<String, List<Node>> values,
        Map<String, BadParameter> faults) {

    /** An address with the same arguments. */
    public Address address(String path) {
        var address = Address.of(path);
        texts.forEach((name, written) -> written.forEach(text -> address.with(name, text)));
        return address;
    }

    /** The same before anybody said anything: that something is missing is no fault yet. */
    Arguments open() {
        return new Arguments(isGiven, texts, values, Map.of());
    }

    /** Throws the first fault, where there is one. */
    void requireGood() {
        for (BadParameter fault : faults.values()) {
            throw fault;
        }
    }
}
