package org.concerngraph.linking.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concerngraph.linking.Term;
import org.concerngraph.query.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What goes on like what somebody types: entities, types and properties; and which properties can be had of a type. */
@RestController
class SuggestController {

    private static final int AT_ONCE = 20;
    private static final int FURTHEST = 1_000;

    private final Services services;
    private final Entities entities;

    SuggestController(Services services, Entities entities) {
        this.services = services;
        this.entities = entities;
    }

    /**
     * An entity that is offered.
     *
     * @param id its identifier in the service
     * @param name what people call it
     * @param description what tells it from others of that name; may be empty
     * @param notable its categories
     */
    record Offered(
            String id,
            String name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String description,
            List<EntityType> notable) {}

    @GetMapping(
            path = {Service.ROOT + "/suggest/entity", ReconcileController.OF_ONE + "/suggest/entity"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> entities(
            @PathVariable(required = false) @Nullable String service,
            @RequestParam String prefix,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "0") String cursor) {
        Service asked = services.require(service);
        int skipped = number("cursor", cursor);
        Set<String> types = type == null || type.isBlank() ? asked.everything() : asked.below(type);
        var found = new ArrayList<Term>();
        entities.find(asked, prefix.strip())
                .filter(entity -> types.contains(entity.vocabulary()))
                .ifPresent(found::add);
        for (Term term : entities.complete(types, prefix, Math.min(FURTHEST, skipped) + AT_ONCE)) {
            if (found.stream().noneMatch(known -> known.iri().equals(term.iri()))) {
                found.add(term);
            }
        }
        return page(
                found.stream()
                        .map(term -> new Offered(
                                asked.id(term), term.label(), Reconciler.description(term), asked.typesOf(term)))
                        .toList(),
                skipped);
    }

    @GetMapping(
            path = {Service.ROOT + "/suggest/type", ReconcileController.OF_ONE + "/suggest/type"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> types(
            @PathVariable(required = false) @Nullable String service,
            @RequestParam String prefix,
            @RequestParam(defaultValue = "0") String cursor) {
        String typed = prefix.strip().toLowerCase(Locale.ROOT);
        return page(
                services.require(service).allTypes().stream()
                        .filter(type -> type.id().startsWith(typed)
                                || type.name().toLowerCase(Locale.ROOT).startsWith(typed))
                        .toList(),
                number("cursor", cursor));
    }

    @GetMapping(
            path = {Service.ROOT + "/suggest/property", ReconcileController.OF_ONE + "/suggest/property"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> properties(
            @PathVariable(required = false) @Nullable String service,
            @RequestParam String prefix,
            @RequestParam(defaultValue = "0") String cursor) {
        return page(
                Property.of(services.require(service).name().equals(Service.OWN)).stream()
                        .filter(property -> property.goesOnLike(prefix))
                        .toList(),
                number("cursor", cursor));
    }

    @GetMapping(
            path = {Service.ROOT + "/properties", ReconcileController.OF_ONE + "/properties"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> ofType(
            @PathVariable(required = false) @Nullable String service,
            @RequestParam String type,
            @RequestParam(defaultValue = "0") String limit) {
        Service asked = services.require(service);
        if (asked.below(type).isEmpty()) {
            throw new BadParameter(
                    "type",
                    "is \"" + type + "\"; this service has the types "
                            + asked.allTypes().stream().map(EntityType::id).toList() + ".");
        }
        int most = number("limit", limit);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("type", type);
        if (most > 0) {
            answer.put("limit", most);
        }
        boolean isOwn = EntityType.OWN.stream().anyMatch(own -> own.id().equals(type));
        answer.put(
                "properties",
                Property.of(isOwn).stream()
                        .limit(most > 0 ? most : Integer.MAX_VALUE)
                        .toList());
        return answer;
    }

    private static Map<String, Object> page(List<?> all, int skipped) {
        return Map.of("result", all.stream().skip(skipped).limit(AT_ONCE).toList());
    }

    private static int number(String parameter, String text) {
        if (!text.strip().matches("[0-9]{1,9}")) {
            throw new BadParameter(parameter, "is \"" + text + "\" and not a whole number of at least 0.");
        }
        return Integer.parseInt(text.strip());
    }
}
