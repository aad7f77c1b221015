package org.concerngraph.curation.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.web.Kind;
import org.springframework.stereotype.Component;

/** The coders and studies that somebody can choose, as addresses name them. */
@Component
class CodersAndStudies {

    private final Questions questions;
    private final BaseIri base;

    CodersAndStudies(Questions questions, BaseIri base) {
        this.questions = questions;
        this.base = base;
    }

    /** One of them. */
    record Choice(String id, String iri, String label) {}

    /** All studies. */
    List<Choice> studies() {
        return questions.ask("choices/studies").stream()
                .map(row -> new Choice(Iris.id(row.require("study")), row.require("study"), row.require("label")))
                .toList();
    }

    /** All coders. */
    List<Choice> coders() {
        return questions.ask("choices/coders").stream()
                .map(row -> new Choice(coder(row.require("coder")), row.require("coder"), row.require("label")))
                .toList();
    }

    /** What an address calls a coder: an agent of ours by its identifier, another by its IRI, for example an ORCID. */
    String coder(String iri) {
        String ours = base.value() + Kind.AGENT.segment() + "/";
        return iri.startsWith(ours) ? iri.substring(ours.length()) : iri;
    }

    /** The study with this identifier; throws {@link BadParameter} where there is none. */
    Choice study(String id) {
        return chosen("study", id, studies(), "the name of none in this graph");
    }

    /** The coder whom a parameter names; throws {@link BadParameter} where there is none. */
    Choice coder(String parameter, String id) {
        return chosen(parameter, id, coders(), "the name of no coder in this graph");
    }

    private static Choice chosen(String parameter, String id, List<Choice> known, String otherwise) {
        return known.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadParameter(parameter, "is \"" + id + "\", which is " + otherwise + "."));
    }

    /** The choice of a study and two coders as queries take it; throws {@link BadParameter} for one that is not there. */
    Map<String, List<Node>> values(AgreementRequest request) {
        var values = new HashMap<String, List<Node>>();
        values.put("study", List.of(NodeFactory.createURI(study(request.study()).iri())));
        values.put(
                "one", List.of(NodeFactory.createURI(coder("one", request.one()).iri())));
        values.put(
                "other",
                List.of(NodeFactory.createURI(coder("other", request.other()).iri())));
        return values;
    }
}
