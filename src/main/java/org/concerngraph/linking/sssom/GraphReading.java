package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.concerngraph.linking.sssom.Problems.Place;
import org.concerngraph.linking.sssom.SlotValues.Understood;
import org.concerngraph.linking.sssom.TableReader.Placed;

/** Reads one set from a graph, whoever wrote it. */
final class GraphReading {

    private final Graph graph;
    private final Node set;
    private final String ours;
    private final CurieMap curies;
    private final Problems problems = new Problems();
    private final GraphExtensions extensions;

    GraphReading(Graph graph, Node set, String ours, Map<String, String> prefixes) {
        this.graph = graph;
        this.set = set;
        this.ours = ours;
        this.curies = curies(prefixes);
        this.extensions = new GraphExtensions(graph, set);
    }

    /** Reads the mappings of a graph in which no set is named. */
    static Reading ofNoSet(Graph graph, String ours, Map<String, String> prefixes) {
        var reading = new GraphReading(graph, NodeFactory.createBlankNode(), ours, prefixes);
        if (reading.unattached().isEmpty()) {
            throw new UnreadableMappings("There is neither a set of mappings (sssom:MappingSet) nor a mapping with a"
                    + " sssom:mapping_justification in the graph.");
        }
        return reading.read();
    }

    Reading read() {
        var values = new SlotValues(curies, problems, Place.WHOLE);
        TreeMap<String, String> ofSet = take(set, true, values, Place.WHOLE);
        if (!values.values().containsKey(Slot.MAPPING_SET_ID) && isIdentifier(set)) {
            values.take(Slot.MAPPING_SET_ID, List.of(set.getURI()), Place.WHOLE);
        }
        var mappings = new ArrayList<Placed>();
        for (Node node : mappings()) {
            mapping(node, mappings);
        }
        var metadata = new Metadata(curies, values.values(), extensions.definitions(), ofSet);
        return SssomReader.finished(metadata, sorted(metadata, mappings), problems);
    }

    private CurieMap curies(Map<String, String> prefixes) {
        var all = new TreeMap<>(prefixes);
        all.putAll(graph.getPrefixMapping().getNsPrefixMap());
        graph.find(set, Terms.DECLARE, Node.ANY).forEachRemaining(triple -> {
            String prefix = text(triple.getObject(), Terms.PREFIX);
            String namespace = text(triple.getObject(), Terms.NAMESPACE);
            all.put(prefix, namespace);
        });
        all.remove("");
        return CurieMap.of(all);
    }

    private String text(Node subject, Node property) {
        var found = graph.find(subject, property, Node.ANY);
        try {
            Node object = found.hasNext() ? found.next().getObject() : NodeFactory.createLiteralString("");
            return object.isLiteral() ? object.getLiteralLexicalForm() : object.toString();
        } finally {
            found.close();
        }
    }

    private List<Node> mappings() {
        var nodes = new LinkedHashSet<Node>();
        graph.find(set, Terms.MAPPINGS, Node.ANY).forEachRemaining(triple -> nodes.add(triple.getObject()));
        return nodes.isEmpty() && SssomGraph.sets(graph).size() < 2 ? unattached() : List.copyOf(nodes);
    }

    /** What is a mapping by what is said of it. An axiom of an ontology is one only when it has a slot of SSSOM. */
    private List<Node> unattached() {
        var nodes = new LinkedHashSet<Node>();
        graph.find(Node.ANY, Terms.TYPE, Terms.MAPPING).forEachRemaining(triple -> nodes.add(triple.getSubject()));
        graph.find(Node.ANY, Terms.SUBJECT_ID, Node.ANY).forEachRemaining(triple -> nodes.add(triple.getSubject()));
        graph.find(Node.ANY, Terms.JUSTIFICATION, Node.ANY).forEachRemaining(triple -> nodes.add(triple.getSubject()));
        return List.copyOf(nodes);
    }

    private void mapping(Node node, List<Placed> mappings) {
        var place = new Place(0, name(node));
        var values = new SlotValues(curies, problems, place);
        TreeMap<String, String> more = take(node, false, values, place);
        if (!values.values().containsKey(Slot.RECORD_ID) && isIdentifier(node)) {
            Value identifier = Value.ofIri(Slot.RECORD_ID, node.getURI());
            values.takeUnderstood(Slot.RECORD_ID, List.of(new Understood(node.getURI(), identifier)), place);
        }
        if (!values.isBroken()) {
            mappings.add(new Placed(place, new Mapping(values.values(), more)));
        }
    }

    private boolean isIdentifier(Node node) {
        return node.isURI() && (ours.isEmpty() || !node.getURI().startsWith(ours));
    }

    /** A mapping without a name is called by what it says. */
    private String name(Node node) {
        if (node.isURI()) {
            return "<" + node.getURI() + ">";
        }
        var ends = new ArrayList<String>();
        for (Slot slot : List.of(Slot.SUBJECT_ID, Slot.PREDICATE_ID, Slot.OBJECT_ID)) {
            String end = text(node, NodeFactory.createURI(slot.property()));
            ends.add(curies.shortened(
                    end.isEmpty() ? text(node, NodeFactory.createURI(Namespaces.SSSOM + slot.id())) : end));
        }
        return "The mapping “" + String.join(" ", ends).strip() + "”";
    }

    /** Takes all that is said of a node; what is no slot of SSSOM is given back. */
    private TreeMap<String, String> take(Node node, boolean isSet, SlotValues values, Place place) {
        var bySlot = new TreeMap<Slot, List<Node>>();
        var others = new LinkedHashMap<String, List<Node>>();
        graph.find(node, Node.ANY, Node.ANY).toList().stream()
                .sorted(Comparator.comparing(Triple::toString))
                .forEach(triple -> {
                    String property = triple.getPredicate().getURI();
                    Slot slot = Terms.slot(property);
                    if (slot != null && (isSet ? slot.isOfSets() : slot.isOfMappings())) {
                        bySlot.computeIfAbsent(slot, s -> new ArrayList<>()).add(triple.getObject());
                    } else if (!isOfTheForm(triple)) {
                        others.computeIfAbsent(property, p -> new ArrayList<>()).add(triple.getObject());
                    }
                });
        bySlot.forEach((slot, objects) -> new GraphValues(values, problems, place).take(slot, objects, curies));
        var taken = new TreeMap<String, String>();
        others.forEach((property, objects) -> {
            String name = property.startsWith(Namespaces.SSSOM) ? property.substring(Namespaces.SSSOM.length()) : "";
            if (Legacy.isLegacy(name) && objects.getFirst().isLiteral()) {
                Legacy.take(name, objects.getFirst().getLiteralLexicalForm(), values, problems, place);
            } else {
                extensions.take(property, objects, taken, problems, place);
            }
        });
        return taken;
    }

    private static boolean isOfTheForm(Triple triple) {
        Node property = triple.getPredicate();
        return property.equals(Terms.TYPE)
                || property.equals(Terms.MAPPINGS)
                || property.equals(Terms.EXTENSION_DEFINITIONS)
                || property.equals(Terms.DECLARE);
    }

    private static List<Placed> sorted(Metadata metadata, List<Placed> mappings) {
        var set = new MappingSet(
                metadata.values(),
                metadata.curies(),
                metadata.definitions(),
                metadata.extensions(),
                mappings.stream().map(Placed::mapping).toList());
        // Mappings that are equal may stand for each other.
        var places = new LinkedHashMap<Mapping, ArrayList<Placed>>();
        mappings.forEach(placed ->
                places.computeIfAbsent(placed.mapping(), m -> new ArrayList<>()).add(placed));
        return Canonical.sorted(set).stream()
                .map(mapping -> places.getOrDefault(mapping, new ArrayList<>()).removeFirst())
                .toList();
    }
}
