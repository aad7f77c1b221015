package org.concerngraph.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.intake.Reading.Codebook;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;

/** The themes of a reading as concepts of the study's scheme, with what a codebook says of them. */
final class ThemeGraph {

    private final BaseIri base;
    private final String studyId;
    private final List<Reading.Theme> themes;
    private final List<String> ids;
    private final List<Node> nodes;
    private final int[] numbers;
    private final Identities identities;

    ThemeGraph(BaseIri base, String studyId, List<Reading.Theme> themes, Identities identities) {
        this.base = base;
        this.studyId = studyId;
        this.themes = themes;
        this.ids = themes.stream().map(theme -> identities.theme(path(theme))).toList();
        this.nodes =
                ids.stream().map(id -> base.iri("theme", studyId + "." + id)).toList();
        this.numbers = numbers(themes);
        this.identities = identities;
    }

    private List<String> path(Reading.Theme theme) {
        var labels = new ArrayList<String>();
        labels.add(theme.label());
        for (int parent = theme.parent();
                parent >= 0;
                parent = themes.get(parent).parent()) {
            labels.addFirst(themes.get(parent).label());
        }
        return labels;
    }

    /** From 1, so that each stands behind its parent and all that is below its elder siblings. */
    private static int[] numbers(List<Reading.Theme> themes) {
        List<List<Integer>> below = new ArrayList<>();
        for (int i = 0; i <= themes.size(); i++) {
            below.add(new ArrayList<>());
        }
        for (int i = 0; i < themes.size(); i++) {
            below.get(themes.get(i).parent() + 1).add(i);
        }
        var numbers = new int[themes.size()];
        var open = new ArrayDeque<Integer>(below.getFirst());
        for (int number = 1; !open.isEmpty(); number++) {
            int theme = open.pop();
            numbers[theme] = number;
            below.get(theme + 1).reversed().forEach(open::push);
        }
        return numbers;
    }

    /** The theme at a place of the reading, as a thing. */
    Node node(int place) {
        return nodes.get(place);
    }

    /** The number of the theme at a place of the reading, in the order of the tree. */
    int number(int place) {
        return numbers[place];
    }

    /** Adds all themes. */
    void addTo(Graph graph) {
        Node scheme = base.iri("scheme", studyId);
        if (!themes.isEmpty()) {
            new Triples(graph, scheme).type(SKOS.ConceptScheme.asNode()).label("Themes of " + studyId);
        }
        for (int i = 0; i < themes.size(); i++) {
            Reading.Theme theme = themes.get(i);
            var about = new Triples(graph, nodes.get(i))
                    .type(Prc.THEME, SKOS.Concept.asNode())
                    .label(theme.label())
                    .say(SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(theme.label(), "en"))
                    .say(SKOS.inScheme.asNode(), scheme)
                    .say(Prc.IN_STUDY, base.iri("study", studyId))
                    .say(Prc.ORDINAL, identities.place(ids.get(i), numbers[i]));
            if (theme.parent() >= 0) {
                about.say(SKOS.broader.asNode(), nodes.get(theme.parent()));
            }
            Codebook codebook = theme.codebook();
            about.sayInEnglish(SKOS.definition.asNode(), codebook.definition())
                    .sayIfAny(Prc.INCLUSION_CRITERION, codebook.inclusion())
                    .sayIfAny(Prc.EXCLUSION_CRITERION, codebook.exclusion())
                    .sayInEnglish(SKOS.example.asNode(), codebook.example())
                    .sayInEnglish(SKOS.editorialNote.asNode(), codebook.memo());
        }
    }
}
