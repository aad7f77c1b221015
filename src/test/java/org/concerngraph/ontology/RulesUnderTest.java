package org.concerngraph.ontology;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.ProjectFiles;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Prc;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The shapes as the application reads them, without the rest of it. */
final class RulesUnderTest {

    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
            ProjectFiles.class, BaseIri.class, TurtleFiles.class, Prefixes.class, Shapes.class);

    private static final Graph FILE = CONTEXT.getBean(TurtleFiles.class).read("ontology/shapes.ttl");

    private RulesUnderTest() {}

    static Shapes shapes() {
        return CONTEXT.getBean(Shapes.class);
    }

    static Graph file() {
        return FILE;
    }

    /** A rule's name without the namespace. */
    static String name(Violation violation) {
        return name(violation.shape());
    }

    static String name(Node rule) {
        return rule.getURI().substring(Prc.NAMESPACE.length());
    }

    static List<String> names() {
        return List.of("NodeShape", "PropertyShape").stream()
                .flatMap(type -> FILE.stream(Node.ANY, RDF.type.asNode(), sh(type)))
                .map(Triple::getSubject)
                .map(RulesUnderTest::name)
                .toList();
    }

    static Node sh(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }
}
