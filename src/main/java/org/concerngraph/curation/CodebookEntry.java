package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Prc;
import org.springframework.util.MultiValueMap;

/**
 * What the codebook says of a concern or a theme: what it means, what is coded to it, and what is not although it looks like it.
 *
 * @param texts the text of each property; empty where nothing is said
 */
record CodebookEntry(Map<Node, String> texts) {

    private static final Map<String, Node> FIELDS = Map.of(
            "definition",
            SKOS.definition.asNode(),
            "inclusion",
            Prc.INCLUSION_CRITERION,
            "exclusion",
            Prc.EXCLUSION_CRITERION,
            "example",
            SKOS.example.asNode());

    /** The one that a form says. */
    static CodebookEntry of(MultiValueMap<String, String> form) {
        var texts = new LinkedHashMap<Node, String>();
        FIELDS.forEach((name, property) -> texts.put(property, field(form, name)));
        return new CodebookEntry(texts);
    }

    /**
     * Says it of a thing, in this graph; an empty text takes away what was said there. What its authors published, in another
     * graph, stays as it is, and so does a text that says the same, with its language.
     */
    void say(Change change, Node graph, Node thing) {
        texts.forEach((property, text) -> {
            boolean isSaid = !text.isEmpty()
                    && change.data().stream(graph, thing, property, Node.ANY)
                            .anyMatch(quad ->
                                    quad.getObject().getLiteralLexicalForm().equals(text));
            if (!isSaid) {
                change.remove(graph, thing, property, Node.ANY);
                if (!text.isEmpty()) {
                    change.add(graph, thing, property, Values.english(text));
                }
            }
        });
        change.about(thing);
    }
}
