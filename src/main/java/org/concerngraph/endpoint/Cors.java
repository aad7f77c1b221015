package org.concerngraph.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Pages of other origins may read what is public, and never with the credentials of whoever looks at them. */
final class Cors {

    private Cors() {}

    /** Says to a browser what a page of another origin may do at this address. */
    static void allow(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getRequestURI();
        boolean isQuery = path.endsWith("/sparql");
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Allow", isQuery ? "GET, HEAD, POST, OPTIONS" : methods(path));
        }
        if (path.endsWith("/update")) {
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Location, Query-Id, Retry-After");
        if (request.getHeader("Access-Control-Request-Method") != null) {
            response.setHeader("Access-Control-Allow-Methods", isQuery ? "GET, HEAD, POST" : "GET, HEAD");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
        }
    }

    private static String methods(String path) {
        return path.endsWith("/update") ? "POST, OPTIONS" : "GET, HEAD, PUT, POST, DELETE, OPTIONS";
    }
}
