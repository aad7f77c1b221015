package org.concerngraph.linking.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.linking.reconcile.Extension.Column;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** Fills columns beside reconciled cells: the values of properties, as the Reconciliation API 0.2 writes them in JSON. */
@Component
class Extender {

    private final Entities entities;
    private final Services services;
    private final Catalogue catalogue;
    private final Questions questions;

    Extender(Entities entities, Services services, Catalogue catalogue, Questions questions) {
        this.entities = entities;
        this.services = services;
        this.catalogue = catalogue;
        this.questions = questions;
    }

    /** The answer of a service whose server is found at {@code url}; who is not known has no values. */
    Map<String, Object> answer(Service service, Extension asked, String url) {
        var rows = new LinkedHashMap<String, Map<String, List<Map<String, Object>>>>();
        Service linked = linkedIn(service);
        for (String id : asked.ids()) {
            var cells = new LinkedHashMap<String, List<Map<String, Object>>>();
            Term entity = entities.find(service, id).orElse(null);
            for (Column column : asked.columns()) {
                cells.put(
                        column.property().id(),
                        entity == null
                                ? List.of()
                                : values(service, linked, entity, column)
                                        .limit(column.limit())
                                        .toList());
            }
            rows.put(id, cells);
        }
        return Map.of(
                "meta",
                asked.columns().stream()
                        .map(column -> meta(column.property(), service, url + linked.path()))
                        .toList(),
                "rows",
                rows);
    }

    /** The service that finds what the entities of this one are linked to. */
    private Service linkedIn(Service service) {
        boolean isOfTerms = !service.name().isEmpty() && !service.name().equals(Service.OWN);
        return services.require(isOfTerms ? Service.OWN : null);
    }

    private static Map<String, String> meta(Property property, Service service, String linked) {
        return property == Property.LINKED && !service.name().isEmpty()
                ? Map.of("id", property.id(), "name", property.title(), "service", linked)
                : Map.of("id", property.id(), "name", property.title());
    }

    private Stream<Map<String, Object>> values(Service service, Service linked, Term entity, Column column) {
        return switch (column.property()) {
            case NAME -> texts(Stream.of(entity.label()));
            case OTHER_NAMES ->
                texts(entity.names().stream()
                        .map(name -> name.text())
                        .filter(Predicate.not(entity.label()::equals))
                        .distinct());
            case DEFINITION -> texts(entity.definitions().stream());
            case BROADER -> entity.broader().stream().map(iri -> value(service, iri));
            case NARROWER -> entities.narrower(service, entity).stream().map(below -> value(service, below));
            case CODE -> texts(entity.notations().stream());
            case REPLACED_BY -> Stream.ofNullable(entity.replacedBy()).map(iri -> value(service, iri));
            case OBSOLETE ->
                Entities.isOwn(entity) ? Stream.empty() : texts(Stream.of(Boolean.toString(entity.isObsolete())));
            case VOCABULARY ->
                texts(catalogue.find(entity.vocabulary()).stream()
                        .map(it -> it.shownTitle() + (it.version() == null ? "" : ", version " + it.version())));
            case IRI -> texts(Stream.of(entity.iri()));
            case LINKED -> linked(linked, entity, column.relation());
            case LINKED_AS -> texts(links(entity, column.relation()).stream().map(link -> words(entity, link)));
        };
    }

    private static Stream<Map<String, Object>> texts(Stream<String> texts) {
        return texts.map(text -> Map.of("str", text));
    }

    private static Map<String, Object> value(Service service, Term entity) {
        return Map.of("id", service.id(entity), "name", entity.label());
    }

    /** What the service does not know as an entity is a text. */
    private Map<String, Object> value(Service service, String iri) {
        return entities.find(service, iri)
                .map(entity -> value(service, entity))
                .orElseGet(() -> Map.of("str", entities.name(iri)));
    }

    private Stream<Map<String, Object>> linked(Service linked, Term entity, String relation) {
        var values = new ArrayList<Map<String, Object>>();
        for (Row link : links(entity, relation)) {
            String status = link.require("status");
            boolean stands = status.equals(Prc.ACCEPTED.getURI()) || status.equals(Prc.PROPOSED.getURI());
            if (stands && !link.isTrue("isDenied") && !link.require("term").equals(Mapping.NO_TERM_FOUND)) {
                values.add(value(linked, link.require(Entities.isOwn(entity) ? "term" : "thing")));
            }
        }
        return values.stream().distinct();
    }

    private List<Row> links(Term entity, String relation) {
        List<Node> it = List.of(NodeFactory.createURI(entity.iri()));
        return questions.ask("linking/links", Map.of(Entities.isOwn(entity) ? "thing" : "term", it)).stream()
                .filter(link -> relation.equals(Extension.RELATIONS.getFirst()) || relation.equals(link.text("match")))
                .toList();
    }

    private String words(Term entity, Row link) {
        String term = link.require("term");
        String other = Entities.isOwn(entity)
                ? Objects.requireNonNullElse(link.text("termLabel"), entities.name(term))
                : link.require("thingLabel");
        String match = Objects.requireNonNullElse(link.text("match"), link.require("property"));
        String how =
                term.equals(Mapping.NO_TERM_FOUND) ? "nothing found" : (link.isTrue("isDenied") ? "not " : "") + match;
        return how + ", " + link.require("statusLabel")
                + (term.equals(Mapping.NO_TERM_FOUND) && Entities.isOwn(entity) ? "" : ": " + other);
    }
}
