package org.concerngraph.web;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.store.BaseIri;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages show of any thing: all that is said of it, and what refers to it. */
@Component
public class AboutThing {

    private static final String ABOUT = "site/about-thing";
    private static final String FROM = "site/linked-from";

    private final Questions questions;
    private final BaseIri base;

    AboutThing(Questions questions, BaseIri base) {
        this.questions = questions;
        this.base = base;
    }

    /** All that is said of a thing, one row for each statement; throws {@link NotFound} when nothing is. */
    public List<Row> require(Kind kind, String id) {
        List<Row> about = questions.ask(ABOUT, values(kind, id)).list();
        if (about.isEmpty()) {
            throw new NotFound(kind.segment(), id);
        }
        return about;
    }

    /**
     * Shows a thing on a page; throws {@link NotFound} when nothing is said of it.
     *
     * @return the queries that were asked for it
     */
    public List<ShownQuery> show(Kind kind, String id, Model model) {
        List<Row> about = require(kind, id);
        Map<String, List<Node>> values = values(kind, id);
        model.addAttribute(
                "title",
                about.stream()
                        .filter(row -> row.require("property").equals(RDFS.label.getURI()))
                        .map(row -> row.require("value"))
                        .findFirst()
                        .orElse(id));
        model.addAttribute("about", about);
        model.addAttribute("from", questions.ask(FROM, values).list());
        model.addAttribute("page", kind.page(id));
        return List.of(questions.shown(ABOUT, values), questions.shown(FROM, values));
    }

    private Map<String, List<Node>> values(Kind kind, String id) {
        return Map.of("thing", List.of(base.iri(kind.segment(), id)));
    }
}
