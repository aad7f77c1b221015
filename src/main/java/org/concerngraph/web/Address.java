package org.concerngraph.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/** An address of ours that is put together from names and values, which it encodes. */
public final class Address {

    private static final Pattern OWN = Pattern.compile("/(?!/)[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{0,2000}");

    private final UriComponentsBuilder parts;
    private final List<String> values = new ArrayList<>();

    private Address(String path) {
        this.parts = UriComponentsBuilder.fromPath(path);
    }

    /** An address without parameters. */
    public static Address of(String path) {
        return new Address(path);
    }

    /**
     * Where somebody says to go on, when that is a path of ours; whatever a browser could take for another site is not.
     *
     * @param otherwise where they go instead
     */
    public static String own(String said, String otherwise) {
        return OWN.matcher(said).matches() ? said : otherwise;
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
