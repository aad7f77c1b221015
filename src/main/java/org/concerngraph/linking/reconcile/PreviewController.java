package org.concerngraph.linking.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concerngraph.linking.Term;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** What people see of an entity from within another tool, and which services there are. */
@Controller
class PreviewController {

    private static final String PREVIEW = "linking/preview";

    private final Services services;
    private final Entities entities;
    private final PublicUrl publicUrl;
    private final ITemplateEngine templates;

    PreviewController(Services services, Entities entities, PublicUrl publicUrl, ITemplateEngine templates) {
        this.services = services;
        this.entities = entities;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping(path = Service.ROOT + "/services")
    String services(HttpServletRequest request, Model model) {
        model.addAttribute("url", publicUrl.of(request));
        model.addAttribute("services", services.all());
        model.addAttribute("properties", Property.of(false));
        return "linking/reconcile";
    }

    /** Leads to the page of an entity. */
    @GetMapping({Service.ROOT + "/view", ReconcileController.OF_ONE + "/view"})
    String view(@PathVariable(required = false) @Nullable String service, @RequestParam String id) {
        return "redirect:" + entities.page(require(services.require(service), id));
    }

    /** A small page of an entity, which may stand within a page of any other site. */
    @GetMapping(
            path = {Service.ROOT + "/preview", ReconcileController.OF_ONE + "/preview"},
            produces = MediaType.TEXT_HTML_VALUE)
    String preview(
            @PathVariable(required = false) @Nullable String service,
            @RequestParam String id,
            HttpServletRequest request,
            Model model) {
        model.addAllAttributes(shown(services.require(service), id, request));
        return PREVIEW;
    }

    /** The same as a piece of HTML in JSON. */
    @GetMapping(
            path = {Service.ROOT + "/flyout", ReconcileController.OF_ONE + "/flyout"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> flyout(
            @PathVariable(required = false) @Nullable String service,
            @RequestParam String id,
            HttpServletRequest request) {
        var context = new Context(Locale.ENGLISH, shown(services.require(service), id, request));
        return Map.of(
                "id",
                id,
                "html",
                templates.process(PREVIEW, Set.of("card"), context).strip());
    }

    private Map<String, Object> shown(Service service, String id, HttpServletRequest request) {
        Term entity = require(service, id);
        String page = entities.page(entity);
        return Map.of(
                "term",
                entity,
                "kind",
                service.typesOf(entity).getFirst().name(),
                "page",
                page.startsWith("/") ? publicUrl.of(request) + page : page,
                "others",
                entity.names().stream()
                        .map(name -> name.text())
                        .filter(name -> !name.equals(entity.label()))
                        .distinct()
                        .toList(),
                "above",
                above(service, entity));
    }

    private List<String> above(Service service, Term entity) {
        return entity.broader().stream()
                .map(iri -> entities.find(service, iri).map(Term::label).orElseGet(() -> entities.name(iri)))
                .toList();
    }

    private Term require(Service service, String id) {
        return entities.find(service, id).orElseThrow(() -> new NotFound("entity", id));
    }
}
