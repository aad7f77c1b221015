package org.concerngraph.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.concerngraph.query.AskedDataset;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages of other origins may ask queries and read graphs and answers, without a password. They are never told that they
 * may write, so that a browser does not send what they try.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OtherOrigins extends OncePerRequestFilter {

    private static final Set<String> READ = Set.of("/data", "/queries", "/openapi.json");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return methods(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null) {
            response.setHeader("Access-Control-Allow-Methods", methods(request));
            response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Location, Query-Id, Retry-After");
        chain.doFilter(request, response);
    }

    /** By which methods an address can be read; nothing when it is not for programs. */
    private static String methods(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (Stream.of(AskedDataset.values()).anyMatch(dataset -> path.equals(dataset.address()))) {
            return "GET, HEAD, POST";
        }
        if (path.equals("/reconcile") || path.startsWith("/reconcile/")) {
            return "GET, HEAD, POST";
        }
        boolean isRead = READ.contains(path) || path.startsWith("/queries/");
        return isRead ? "GET, HEAD" : "";
    }
}
