package org.concerngraph.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.vocabulary.Graphs;
import org.jspecify.annotations.Nullable;

/**
 * How much is in the graphs of data, and of what. A triple that stands in several of them counts once, as in their union.
 *
 * <p>It is taken by walking two of the store's indexes from end to end: in one the triples of a subject stand together,
 * in the other those of an object. Only one subject and the sums are held in memory, and hardly a term is looked up.
 *
 * @param uriSpace what the IRIs of our things begin with
 * @param triples how many triples there are
 * @param entities how many of the subjects are ours, which is to say have IRIs below our base
 * @param subjects how many subjects there are
 * @param objects how many objects there are
 * @param graphs the graphs, each with the number of its triples
 * @param properties what is used as a property
 * @param classes what is the type of something
 */
public record Census(
        String uriSpace,
        long triples,
        long entities,
        long subjects,
        long objects,
        SortedMap<String, Long> graphs,
        List<OfProperty> properties,
        List<OfClass> classes) {

    /** How many triples a property has, from how many subjects to how many objects. */
    public record OfProperty(Node property, long triples, long subjects, long objects) {}

    /** How many things a class has, and how many triples they have of each property. */
    public record OfClass(Node type, long entities, SortedMap<String, Long> triples) {}

    /** Counts; the caller holds a transaction. */
    static Census of(DatasetGraph tdb, BaseIri base) {
        return new Count(tdb, base.value()).census();
    }

    private static final class Sum {
        private long value;
    }

    private static final class PropertySums {
        private long triples;
        private long subjects;
        private long objects;
    }

    private static final class ClassSums {
        private long entities;
        private final Map<NodeId, Sum> triples = new HashMap<>();
    }

    private static final class Count {

        private static final int GRAPH = 0;
        private static final int SUBJECT = 1;
        private static final int PROPERTY = 2;
        private static final int OBJECT = 3;

        private final DatasetGraph tdb;
        private final String base;
        private final NodeId type;
        private final Set<NodeId> leftOut;
        private final Map<NodeId, Sum> graphs = new HashMap<>();
        private final Map<NodeId, PropertySums> properties = new HashMap<>();
        private final Map<NodeId, ClassSums> classes = new HashMap<>();
        private long triples;
        private long entities;
        private long subjects;
        private long objects;

        Count(DatasetGraph tdb, String base) {
            this.tdb = tdb;
            this.base = base;
            this.type = TDBInternal.getNodeId(tdb, RDF.type.asNode());
            this.leftOut = Graphs.HOUSEKEEPING.stream()
                    .map(graph -> TDBInternal.getNodeId(tdb, graph))
                    .collect(Collectors.toSet());
        }

        Census census() {
            bySubject();
            byObject();
            return new Census(
                    base,
                    triples,
                    entities,
                    subjects,
                    objects,
                    named(graphs),
                    properties.entrySet().stream()
                            .map(e -> new OfProperty(
                                    node(e.getKey()),
                                    e.getValue().triples,
                                    e.getValue().subjects,
                                    e.getValue().objects))
                            .sorted(Comparator.comparing(p -> p.property().toString()))
                            .toList(),
                    classes.entrySet().stream()
                            .map(e -> new OfClass(node(e.getKey()), e.getValue().entities, named(e.getValue().triples)))
                            .sorted(Comparator.comparing(c -> c.type().toString()))
                            .toList());
        }

        private void bySubject() {
            NodeId subject = null;
            Tuple<NodeId> before = null;
            var types = new HashSet<NodeId>();
            var ofProperties = new HashMap<NodeId, Sum>();
            for (var quads = index("SPOG"); quads.hasNext(); ) {
                Tuple<NodeId> quad = quads.next();
                if (leftOut.contains(quad.get(GRAPH))) {
                    continue;
                }
                graphs.computeIfAbsent(quad.get(GRAPH), graph -> new Sum()).value++;
                if (isSameTriple(before, quad)) {
                    continue;
                }
                if (!quad.get(SUBJECT).equals(subject)) {
                    add(subject, types, ofProperties);
                    subject = quad.get(SUBJECT);
                }
                before = quad;
                ofProperties.computeIfAbsent(quad.get(PROPERTY), property -> new Sum()).value++;
                if (quad.get(PROPERTY).equals(type)) {
                    types.add(quad.get(OBJECT));
                }
            }
            add(subject, types, ofProperties);
        }

        /** Adds what was said of one subject to the sums, and forgets it. */
        private void add(@Nullable NodeId subject, Set<NodeId> types, Map<NodeId, Sum> ofProperties) {
            if (subject == null) {
                return;
            }
            subjects++;
            Node node = node(subject);
            if (node.isURI() && node.getURI().startsWith(base)) {
                entities++;
            }
            ofProperties.forEach((property, sum) -> {
                var sums = properties.computeIfAbsent(property, p -> new PropertySums());
                sums.subjects++;
                sums.triples += sum.value;
                triples += sum.value;
            });
            for (NodeId of : types) {
                var sums = classes.computeIfAbsent(of, c -> new ClassSums());
                sums.entities++;
                ofProperties.forEach(
                        (property, sum) -> sums.triples.computeIfAbsent(property, p -> new Sum()).value += sum.value);
            }
            types.clear();
            ofProperties.clear();
        }

        private void byObject() {
            NodeId object = null;
            var ofObject = new HashSet<NodeId>();
            for (var quads = index("OSPG"); quads.hasNext(); ) {
                Tuple<NodeId> quad = quads.next();
                if (leftOut.contains(quad.get(GRAPH))) {
                    continue;
                }
                if (!quad.get(OBJECT).equals(object)) {
                    object = quad.get(OBJECT);
                    objects++;
                    ofObject.clear();
                }
                if (ofObject.add(quad.get(PROPERTY))) {
                    properties.computeIfAbsent(quad.get(PROPERTY), p -> new PropertySums()).objects++;
                }
            }
        }

        private static boolean isSameTriple(@Nullable Tuple<NodeId> one, Tuple<NodeId> other) {
            return one != null
                    && one.get(SUBJECT).equals(other.get(SUBJECT))
                    && one.get(PROPERTY).equals(other.get(PROPERTY))
                    && one.get(OBJECT).equals(other.get(OBJECT));
        }

        private Iterator<Tuple<NodeId>> index(String order) {
            return TDBInternal.findIndex(tdb, order).all();
        }

        private Node node(NodeId id) {
            return TDBInternal.getNode(tdb, id);
        }

        private SortedMap<String, Long> named(Map<NodeId, Sum> sums) {
            var named = new TreeMap<String, Long>();
            sums.forEach((id, sum) -> named.put(node(id).getURI(), sum.value));
            return named;
        }
    }
}
