package org.concerngraph.linking.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import org.concerngraph.linking.external.Vocabulary;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.Accepted;
import org.concerngraph.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The address of each service: its manifest, reconciliation queries, and data extension. It is the Reconciliation Service
 * API 0.2 of the W3C's Entity Reconciliation Community Group, https://reconciliation-api.github.io/specs/0.2/.
 */
@RestController
class ReconcileController {

    static final String OF_ONE = Service.ROOT + "/{service:" + Vocabulary.NAME + "}";

    private final Services services;
    private final Reconciler reconciler;
    private final Extender extender;
    private final PublicUrl publicUrl;

    ReconcileController(Services services, Reconciler reconciler, Extender extender, PublicUrl publicUrl) {
        this.services = services;
        this.reconciler = reconciler;
        this.extender = extender;
        this.publicUrl = publicUrl;
    }

    /** A program gets JSON, whatever it accepts; a browser that only looks is led to the page about the services. */
    @GetMapping({Service.ROOT, OF_ONE})
    ResponseEntity<?> get(
            @PathVariable(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String queries,
            @RequestParam(required = false) @Nullable String extend,
            @RequestParam(required = false) @Nullable String query,
            @RequestHeader(value = "Accept", defaultValue = "*/*") String accept,
            HttpServletRequest request) {
        if (query != null) {
            throw new BadParameter(
                    "query",
                    "is of version 0.1 of the Reconciliation API; this service is asked with \"queries\", as in"
                            + " queries={\"q0\":{\"query\":\"patient\"}}.");
        }
        Service asked = services.require(service);
        boolean isLooking = queries == null && extend == null;
        if (isLooking && isBrowser(accept)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, Service.ROOT + "/services")
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(isLooking ? Manifest.of(asked, publicUrl.of(request)) : answer(asked, queries, extend, request));
    }

    @PostMapping(
            path = {Service.ROOT, OF_ONE},
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Object post(
            @PathVariable(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String queries,
            @RequestParam(required = false) @Nullable String extend,
            HttpServletRequest request) {
        return answer(services.require(service), queries, extend, request);
    }

    private static boolean isBrowser(String accept) {
        return Accepted.byQuality(accept).stream()
                .findFirst()
                .filter(MediaType.TEXT_HTML::equalsTypeAndSubtype)
                .isPresent();
    }

    private Object answer(
            Service service, @Nullable String queries, @Nullable String extend, HttpServletRequest request) {
        if (queries != null && extend != null) {
            throw new BadParameter("extend", "stands beside \"queries\"; send one of them at a time.");
        }
        if (queries != null) {
            return reconciler.answer(service, Query.batch(queries, service));
        }
        if (extend != null) {
            return extender.answer(service, Extension.of(extend), publicUrl.of(request));
        }
        throw new BadParameter("queries", "is missing, and so is \"extend\": a form has one of them.");
    }
}
