package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Author;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.concerngraph.web.Address;
import org.concerngraph.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Memos: what people note down about a study, a quote, a theme or a concern while they work on it. */
@Controller
class Memos {

    private final Curation curation;
    private final Curators curators;
    private final Existing existing;
    private final FreeNames names;
    private final Store store;
    private final BaseIri base;

    Memos(Curation curation, Curators curators, Existing existing, FreeNames names, Store store, BaseIri base) {
        this.curation = curation;
        this.curators = curators;
        this.existing = existing;
        this.names = names;
        this.store = store;
        this.base = base;
    }

    @PostMapping("/memos")
    String add(@RequestParam MultiValueMap<String, String> fields, Me person) {
        String text = field(fields, "text");
        String about = field(fields, "thing");
        if (text.isEmpty()) {
            throw new BadParameter("text", "is empty: there is nothing to note down.");
        }
        Node thing = NodeFactory.createURI(about);
        if (!about.startsWith(base.value()) || !existing.is(thing, Node.ANY)) {
            throw new BadParameter("thing", "is \"" + about + "\", which is no thing of this dataset.");
        }
        Author author = curators.of(person);
        String name = existing.name(thing);
        curation.make(author, "Memo on " + name, "", change -> {
            DatasetGraph data = change.data();
            Node graph = graph(data, thing);
            Node memo = names.first(data, "memo", Integer::toString);
            change.add(graph, memo, RDF.type.asNode(), Prc.MEMO);
            change.add(graph, memo, RDFS.label.asNode(), Values.english("Memo on " + name));
            change.add(graph, memo, Prc.MEMO_OF, thing);
            change.add(graph, memo, Prc.MEMO_TEXT, Values.string(text));
            change.add(graph, memo, Prov.WAS_ATTRIBUTED_TO, author.node());
            change.add(graph, memo, DCTerms.created.asNode(), Values.now());
            change.about(thing);
            change.about(memo);
        });
        return back(fields);
    }

    @PostMapping("/memos/{id}/remove")
    String remove(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Me person) {
        Node memo = existing.require("memo", id, Prc.MEMO);
        Author author = curators.of(person);
        if (!store.read(() -> store.dataset().contains(Node.ANY, memo, Prov.WAS_ATTRIBUTED_TO, author.node()))) {
            throw new BadParameter("memo", "is somebody else's, who alone takes it away.");
        }
        Node thing = existing.value(memo, Prc.MEMO_OF);
        curation.make(author, "Took away a memo", "", change -> {
            change.remove(Node.ANY, memo, Node.ANY, Node.ANY);
            change.about(thing);
            change.about(memo);
        });
        return back(fields);
    }

    /** What is noted down about a quote, a theme or a study goes with the study; the rest stays with the concerns. */
    private static Node graph(DatasetGraph data, Node thing) {
        boolean isStudy = data.contains(Node.ANY, thing, RDF.type.asNode(), Prc.STUDY);
        if (isStudy) {
            return Graphs.localAnalysis(Iris.id(thing.getURI()));
        }
        return data.contains(Node.ANY, thing, Prc.IN_STUDY, Node.ANY)
                ? Local.ofStudyOf(data, thing)
                : Graphs.LOCAL_CONCERNS;
    }

    private static String back(MultiValueMap<String, String> fields) {
        return "redirect:" + Address.own(field(fields, "back"), "/curation") + "#memos";
    }
}
