package org.concerngraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Moment;
import org.concerngraph.revision.Past;
import org.concerngraph.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Whatever is read can be read as it was: with {@code as-of}, a dataset version such as {@code 34}, a day such as
 * {@code 2026-11-26}, whose end is meant, or a time such as {@code 2026-11-26T10:00:00Z}. Who answers the request sees nothing
 * of the parameter, and asks the dataset of then.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class AsOf extends OncePerRequestFilter {

    static final String PARAMETER = "as-of";
    private static final String FAULT = AsOf.class.getName() + ".fault";

    private final Moment moment;
    private final Past past;
    private final Store store;

    AsOf(Moment moment, Past past, Store store) {
        this.moment = moment;
        this.past = past;
        this.store = store;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = asked(request);
        if (asked == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            requireReadingConcerns(request);
            choose(asked.strip());
        } catch (BadParameter fault) {
            if (isOfTheProtocol(request.getRequestURI())) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST, fault.getMessage());
                return;
            }
            request.setAttribute(FAULT, fault);
        }
        try {
            chain.doFilter(new WithoutParameter(request), response);
        } finally {
            Moment.forget();
        }
    }

    /** The past can only be read, and only that of the concerns is kept. */
    private static void requireReadingConcerns(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean asksConcerns = AskedDataset.at(path)
                .map(asked -> asked == AskedDataset.CONCERNS)
                .orElseGet(() ->
                        request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
        if (!asksConcerns || path.startsWith("/data/") || path.equals("/data")) {
            throw new BadParameter(
                    PARAMETER,
                    "is for pages, files and queries of the concerns; " + path + " cannot be asked for what was.");
        }
    }

    private static boolean isOfTheProtocol(String path) {
        return AskedDataset.at(path).isPresent() || path.equals("/data") || path.equals("/update");
    }

    private void choose(String asked) {
        long version = version(asked);
        if (version < store.version()) {
            moment.choose(version);
        }
    }

    /** Pages tell of a fault in their own way. */
    static HandlerInterceptor faults() {
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getAttribute(FAULT) instanceof BadParameter fault) {
                    throw fault;
                }
                return true;
            }
        };
    }

    /** Only what stands in the address: a form that is sent keeps its fields unread. */
    private static @Nullable String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !query.contains(PARAMETER + "=")) {
            return null;
        }
        String value = request.getParameter(PARAMETER);
        return value == null || value.isBlank() ? null : value;
    }

    private long version(String asked) {
        if (asked.matches("[0-9]{1,18}")) {
            long version = Long.parseLong(asked);
            if (version > store.version()) {
                throw new BadParameter(
                        PARAMETER, "is version " + asked + "; the dataset is at version " + store.version() + ".");
            }
            return version;
        }
        return past.versionAt(time(asked));
    }

    private static Instant time(String asked) {
        try {
            return asked.contains("T")
                    ? OffsetDateTime.parse(asked).toInstant()
                    : LocalDate.parse(asked)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException fault) {
            throw new BadParameter(
                    PARAMETER,
                    "is \"" + asked
                            + "\", which is no dataset version such as 34, no day such as 2026-11-26 and no time such"
                            + " as 2026-11-26T10:00:00Z.");
        }
    }

    /** The request without the parameter. */
    private static final class WithoutParameter extends HttpServletRequestWrapper {

        WithoutParameter(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return name.equals(PARAMETER) ? null : super.getParameter(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var others = new LinkedHashMap<>(super.getParameterMap());
            others.remove(PARAMETER);
            return others;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return name.equals(PARAMETER) ? null : super.getParameterValues(name);
        }
    }
}
