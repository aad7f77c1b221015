package org.concerngraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/** The address of the page of a thing, or of a list, gives RDF to who rather wants that, as the address with the suffix does. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Negotiation extends OncePerRequestFilter {

    private static final Pattern PAGE = Pattern.compile("/([a-z-]+)(/[^/]+)?");
    private static final Pattern FILE = Pattern.compile(".*[.](ttl|jsonld|nt|rdf|bib|ris|csv)");
    private static final Set<Kind> LISTED = Set.of(
            Kind.CONCERN,
            Kind.THEME,
            Kind.QUOTE,
            Kind.PARTICIPANT,
            Kind.ROLE,
            Kind.STUDY,
            Kind.SOURCE,
            Kind.EVIDENCE,
            Kind.FRAMEWORK);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<RdfFormat> format = format(request);
        if (format.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String file = request.getRequestURI() + "." + format.get().suffix();
        String query = request.getQueryString();
        response.setHeader(HttpHeaders.CONTENT_LOCATION, file + (query == null ? "" : "?" + query));
        request.getRequestDispatcher(file).forward(request, response);
    }

    private static Optional<RdfFormat> format(HttpServletRequest request) {
        Matcher page = PAGE.matcher(request.getRequestURI());
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isRead || !page.matches() || FILE.matcher(request.getRequestURI()).matches()) {
            return Optional.empty();
        }
        Optional<Kind> kind = Kind.ofPlural(page.group(1));
        if (kind.isEmpty() || page.group(2) == null && !LISTED.contains(kind.get())) {
            return Optional.empty();
        }
        try {
            return RdfFormat.preferredBy(request.getHeader(HttpHeaders.ACCEPT));
        } catch (ResponseStatusException unreadable) {
            return Optional.empty();
        }
    }
}
