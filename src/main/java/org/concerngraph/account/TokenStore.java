package org.concerngraph.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Where the tokens of forms are known: in the session of who has logged in, and in a cookie of the form for that, so that
 * nobody fills the server with sessions by asking for the form.
 */
final class TokenStore implements CsrfTokenRepository {

    private final CsrfTokenRepository inSessions = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository inCookies = new CookieCsrfTokenRepository();

    TokenStore() {
        inCookies.setCookiePath(LogInController.LOG_IN);
        inCookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return AccountSessions.person(request).isPresent() ? inSessions : inCookies;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }
}
