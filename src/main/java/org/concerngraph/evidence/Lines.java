package org.concerngraph.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Paths;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** The lines that quotes are counted in: each value of a facet with the quotes that have it. */
@Component
class Lines {

    private final QuoteFinder finder;
    private final Questions questions;
    private final BaseIri base;
    private final Paths paths;

    Lines(QuoteFinder finder, Questions questions, BaseIri base, Paths paths) {
        this.finder = finder;
        this.questions = questions;
        this.base = base;
        this.paths = paths;
    }

    /** A value of a facet, and the quotes that have it. */
    record Line(String iri, RoaringBitmap quotes) {}

    /** What a line is called, and where the thing's page is. */
    record Head(String id, String label, String href) {}

    /** The query of two facets, each the value of one of its parameters, as it is asked of these studies. */
    ShownQuery shown(String query, Map<String, String> facets, Collection<String> studyIds) {
        var values = new HashMap<String, List<Node>>();
        facets.forEach((parameter, facet) -> values.put(parameter, List.of(NodeFactory.createLiteralString(facet))));
        if (!studyIds.isEmpty()) {
            values.put(
                    "study",
                    studyIds.stream().map(id -> Facet.STUDY.iri(base, id)).toList());
        }
        return questions.shown(query, values);
    }

    /** The quotes of these studies, of all when none is named; throws {@link BadParameter} for one that is none. */
    RoaringBitmap among(Collection<String> studyIds, QuoteIndex.State state) {
        if (studyIds.isEmpty()) {
            return state.all();
        }
        List<String> studies =
                studyIds.stream().map(id -> Facet.STUDY.iri(base, id).getURI()).toList();
        var names = finder.names(studies);
        for (String study : studies) {
            if (!names.containsKey(study)) {
                throw new BadParameter(
                        "study", "is \"" + paths.name(study) + "\", which is the name of none in this graph.");
            }
        }
        return state.with(Facet.STUDY, studies);
    }

    /** The lines of a facet that have any of these quotes, in the order of their IRIs. */
    List<Line> of(Facet facet, QuoteIndex.State state, RoaringBitmap among) {
        return state.lines(facet).entrySet().stream()
                .map(line -> new Line(line.getKey(), RoaringBitmap.and(line.getValue(), among)))
                .filter(line -> !line.quotes().isEmpty())
                .toList();
    }

    /** The heads of these things, in their order. */
    List<Head> heads(List<String> iris) {
        var names = finder.names(iris);
        return iris.stream()
                .map(iri -> new Head(paths.id(iri), names.getOrDefault(iri, paths.name(iri)), paths.of(iri)))
                .toList();
    }
}
