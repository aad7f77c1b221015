package org.concerngraph.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The link of a page to the form for logging in, which leads back to the page. */
final class LogInLink {

    private static final String LOG_IN = "/login";

    private LogInLink() {}

    /** The address of the form, or null on the form itself. */
    static @Nullable String of(HttpServletRequest request) {
        String path = asked(request, RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .orElseGet(request::getRequestURI);
        if (path.equals(LOG_IN) || path.startsWith(LOG_IN + "/")) {
            return null;
        }
        String query = asked(request, RequestDispatcher.ERROR_QUERY_STRING, RequestDispatcher.FORWARD_QUERY_STRING)
                .orElse(request.getQueryString());
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String back = Address.own(path + (query == null ? "" : "?" + query), "/");
        return !isRead || back.equals("/")
                ? LOG_IN
                : Address.of(LOG_IN).with("to", back).toString();
    }

    /** What the request was before it was handed on within the server. */
    private static Optional<String> asked(HttpServletRequest request, String... attributes) {
        return Stream.of(attributes)
                .flatMap(name -> Stream.ofNullable(request.getAttribute(name)))
                .map(Object::toString)
                .findFirst();
    }
}
