package org.concerngraph.linking.sssom;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the slots that take one of a few, each with its IRI; and the justifications. */
final class Choices {

    /** The type of what has no identifier and is known by its label alone. */
    static final String LITERAL = "rdfs literal";

    /** The type of what is made of several entities. */
    static final String COMPOSED = "composed entity expression";

    /** The modifier that turns a mapping into its negation. */
    static final String NOT = "Not";

    static final Map<String, String> ENTITY_TYPES = choices(
            "owl class",
            Namespaces.OWL + "Class",
            "owl object property",
            Namespaces.OWL + "ObjectProperty",
            "owl data property",
            Namespaces.OWL + "DataProperty",
            "owl annotation property",
            Namespaces.OWL + "AnnotationProperty",
            "owl named individual",
            Namespaces.OWL + "NamedIndividual",
            "skos concept",
            Namespaces.SKOS + "Concept",
            "rdfs resource",
            Namespaces.RDFS + "Resource",
            "rdfs class",
            Namespaces.RDFS + "Class",
            LITERAL,
            Namespaces.RDFS + "Literal",
            "rdfs datatype",
            Namespaces.RDFS + "Datatype",
            "rdf property",
            Namespaces.RDF + "Property",
            COMPOSED,
            Namespaces.SSSOM + "ComposedEntityExpression");

    static final Map<String, String> PREDICATE_TYPES = without(ENTITY_TYPES, LITERAL, COMPOSED);

    static final Map<String, String> MODIFIERS = choices(NOT, Namespaces.SSSOM + "NegatedPredicate");

    static final Map<String, String> CARDINALITIES =
            choices("1:1", "", "1:n", "", "n:1", "", "n:n", "", "1:0", "", "0:1", "", "0:0", "");

    static final Map<String, String> VERSIONS =
            choices("1.0", Namespaces.SSSOM + "version1.0", "1.1", Namespaces.SSSOM + "version1.1");

    /** The justifications that the schema allows. */
    static final Set<String> JUSTIFICATIONS = Stream.of(
                    "MappingReview",
                    "ManualMappingCuration",
                    "LogicalReasoning",
                    "LexicalMatching",
                    "CompositeMatching",
                    "UnspecifiedMatching",
                    "SemanticSimilarityThresholdMatching",
                    "LexicalSimilarityThresholdMatching",
                    "MappingChaining",
                    "MappingInversion",
                    "StructuralMatching",
                    "InstanceBasedMatching",
                    "BackgroundKnowledgeBasedMatching")
            .map(name -> Namespaces.SEMAPV + name)
            .collect(Collectors.toUnmodifiableSet());

    private Choices() {}

    private static Map<String, String> choices(String... wordsAndIris) {
        var choices = new LinkedHashMap<String, String>();
        for (int i = 0; i < wordsAndIris.length; i += 2) {
            choices.put(wordsAndIris[i], wordsAndIris[i + 1]);
        }
        return Collections.unmodifiableMap(choices);
    }

    private static Map<String, String> without(Map<String, String> all, String... words) {
        var rest = new LinkedHashMap<>(all);
        for (String word : words) {
            rest.remove(word);
        }
        return Collections.unmodifiableMap(rest);
    }
}
