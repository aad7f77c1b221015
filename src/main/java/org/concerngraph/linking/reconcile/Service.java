package org.concerngraph.linking.reconcile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concerngraph.linking.Term;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;

/**
 * One reconciliation service: over one vocabulary, over what is ours, or over all of them.
 *
 * <p>An identifier has to survive in a spreadsheet and to be found again. In a service over one vocabulary it is what stands
 * in an IRI after the part that most terms of the vocabulary have alike, which is the identifier space, as in {@code
 * D002908}; over what is ours it is the same, as in {@code role/regulator}. Where an IRI does not begin so, and in the
 * service over everything, it is the whole IRI. In requests a whole IRI is understood everywhere.
 *
 * @param name what it is called in addresses; empty for the one over everything
 * @param title what people call it
 * @param space what the IRIs of its entities begin with; empty where they do not begin alike
 * @param vocabularies the names of the vocabularies that it is over
 * @param types the categories of its entities, without those above them
 */
record Service(String name, String title, String space, Set<String> vocabularies, List<EntityType> types) {

    /** The address of the service over everything. */
    static final String ROOT = "/reconcile";

    /** What the service over what is ours is called. */
    static final String OWN = "concern-graph";

    private static final String SAFE = "[A-Za-z0-9_.~:/-]+";
    private static final String CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept";

    /** Copies the collections. */
    Service {
        vocabularies = Set.copyOf(vocabularies);
        types = List.copyOf(types);
    }

    /** The address at which it is asked, without that of the server. */
    public String path() {
        return name.isEmpty() ? ROOT : ROOT + "/" + name;
    }

    /** The namespace of its identifiers; that of whole IRIs is called after the dataset of vocabularies. */
    String identifierSpace() {
        return space.isEmpty() ? Graphs.VOCABULARIES.getURI() : space;
    }

    /** The IRI that says what its entities are. */
    String schemaSpace() {
        return name.equals(OWN) ? Prc.NAMESPACE : CONCEPT;
    }

    /** What it calls an entity. */
    String id(Term entity) {
        return id(entity.iri());
    }

    /** What it calls the entity with this IRI. */
    String id(String iri) {
        String end = !space.isEmpty() && iri.startsWith(space) ? iri.substring(space.length()) : "";
        return end.matches(SAFE) ? end : iri;
    }

    /** The IRIs that an identifier may mean, the likelier first. */
    List<String> iris(String id) {
        return space.isEmpty() ? List.of(id) : List.of(space + id, id);
    }

    /** The category of an entity, with those above it. */
    List<EntityType> typesOf(Term entity) {
        return types.stream()
                .filter(type -> type.id().equals(entity.vocabulary()))
                .flatMap(type -> Stream.concat(
                        Stream.of(new EntityType(type.id(), type.name(), List.of())), type.broader().stream()))
                .toList();
    }

    /** All categories that may be asked for: its own and those above them. */
    List<EntityType> allTypes() {
        return Stream.concat(types.stream(), types.stream().flatMap(type -> type.broader().stream()))
                .distinct()
                .toList();
    }

    /** The names of its own categories that are of this type, or below it; none where there is no such type. */
    Set<String> below(String type) {
        var found = new LinkedHashSet<String>();
        types.stream()
                .filter(own -> own.id().equals(type)
                        || own.broader().stream().anyMatch(above -> above.id().equals(type)))
                .forEach(own -> found.add(own.id()));
        return found;
    }

    /** The names of all its own categories. */
    Set<String> everything() {
        var all = new LinkedHashSet<String>();
        types.forEach(type -> all.add(type.id()));
        return all;
    }
}
