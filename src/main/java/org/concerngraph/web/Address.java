package org.concerngraph.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/** An address of ours that is put together from names and values, which it encodes. */
public final class Address {

    private final UriComponentsBuilder parts;
    private final List<String> values = new ArrayList<>();

    private Address(String path) {
        this.parts = UriComponentsBuilder.fromPath(path);
    }

    /** An address without parameters. */
    public static Address of(String path) {
        return new Address(path);
    }

    /** Adds a parameter. */
    public Address with(String name, String value) {
        parts.queryParam(name, "{v" + values.size() + "}");
        values.add(value);
        return this;
    }

    @Override
    public String toString() {
        return parts.encode().buildAndExpand(values.toArray()).toUriString();
    }
}
