package org.concerngraph.export;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The GUIDs of a project, made of the names of things: the same thing has the same one in every file. */
final class Guid {

    private Guid() {}

    /** The GUID of a thing. */
    static String of(String iri) {
        return UUID.nameUUIDFromBytes(iri.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The GUID of what belongs to a thing and has no name of its own, said in a word or by the name of another thing. */
    static String of(String iri, String part) {
        // No IRI has a space.
        return of(iri + " " + part);
    }
}
