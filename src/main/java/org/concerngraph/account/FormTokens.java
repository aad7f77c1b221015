package org.concerngraph.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The tokens in forms that tell a form of ours from one that another site made up (CSRF). Only who logged in on a page
 * needs them, and whoever is about to: everybody else's pages have none, so that reading makes no session.
 */
final class FormTokens implements CsrfTokenRequestHandler, RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final XorCsrfTokenRequestAttributeHandler tokens = new XorCsrfTokenRequestAttributeHandler();
    private final RequestMatcher open;

    /** Whoever sends something to an open address needs no token, since everybody may. */
    FormTokens(RequestMatcher open) {
        this.open = open;
    }

    /** Must the request carry a token? */
    @Override
    public boolean matches(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) && areUsed(request) && !open.matches(request);
    }

    private static boolean areUsed(HttpServletRequest request) {
        return request.getRequestURI().equals(LogInController.LOG_IN)
                || AccountSessions.person(request).isPresent();
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        if (areUsed(request)) {
            tokens.handle(request, response, token);
        }
    }

    /** The token that a request carries; from a page of another site it counts for nothing, however they came by it. */
    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return OtherSites.send(request) ? null : tokens.resolveCsrfTokenValue(request, token);
    }
}
