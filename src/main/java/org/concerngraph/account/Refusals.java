package org.concerngraph.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concerngraph.web.Address;
import org.concerngraph.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is answered to somebody who may not do what they ask for, and what to do about it. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BasicAuthenticationEntryPoint basic = new BasicAuthenticationEntryPoint();
    private final RequestMatcher pagesWithLogIn;

    /** Who asks for one of these pages is led to the form for logging in; everybody else is asked for Basic. */
    Refusals(RequestMatcher pagesWithLogIn) {
        this.pagesWithLogIn = pagesWithLogIn;
        basic.setRealmName("Concern Graph");
    }

    /** Nobody has logged in, or not rightly. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            Refusal.answer(request, response, HttpStatus.TOO_MANY_REQUESTS, tooMany.sentence());
        } else if (isPage(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            String query = request.getQueryString();
            String to = Address.own(request.getRequestURI() + (query == null ? "" : "?" + query), "/");
            LogInAnswers.goTo(
                    response,
                    Address.of(LogInController.LOG_IN)
                            .with(LogInController.TO, to)
                            .toString());
        } else if ("XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            // A script asks: the browser must not ask the person for a password of its own accord.
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            basic.commence(request, response, why);
        }
    }

    /** Somebody has logged in and may not, or the form that they sent is not known to be ours. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        boolean isForged = why instanceof CsrfException;
        if (OtherSites.send(request)) {
            Refusal.answer(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "A page of another site sent this, which may change nothing here.");
        } else if (isForged && request.getRequestURI().equals(LogInController.LOG_IN)) {
            LogInController.answer(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "This page stood open too long, or your browser keeps no cookies of this site. Log in once more.");
        } else if (isForged) {
            Refusal.answer(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "The form did not say that it is one of ours, or was opened before you logged in: nothing was"
                            + " done. Open its page again and send it from there.");
        } else if (!hasOneTimePassword()) {
            Refusal.answer(
                    request, response, HttpStatus.FORBIDDEN, "Your account may not do this; the administrator may.");
        } else if (isPage(request)) {
            LogInAnswers.goTo(response, AccountController.ACCOUNT);
        } else {
            Refusal.answer(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "Your password was made up for you: choose one of your own at " + AccountController.ACCOUNT
                            + " first.");
        }
    }

    private boolean isPage(HttpServletRequest request) {
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return isRead && Refusal.wantsPage(request) && pagesWithLogIn.matches(request);
    }

    private static boolean hasOneTimePassword() {
        var somebody = SecurityContextHolder.getContext().getAuthentication();
        return somebody != null && somebody.getPrincipal() instanceof KnownPerson person && person.hasOneTimePassword();
    }
}
