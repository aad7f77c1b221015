package org.concerngraph.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** What follows when somebody has sent the form for logging in, or the button for logging out. */
final class LogInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutSuccessHandler {

    private final AccountSettings settings;

    LogInAnswers(AccountSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication now) {
        request.getSession()
                .setMaxInactiveInterval(Math.toIntExact(settings.session().toSeconds()));
        boolean hasToChoose = now.getPrincipal() instanceof KnownPerson person && person.hasOneTimePassword();
        goTo(response, hasToChoose ? AccountController.ACCOUNT : LogInController.to(request, "/"));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            LogInController.answer(request, response, HttpStatus.TOO_MANY_REQUESTS, tooMany.sentence());
        } else if (failure instanceof BadCredentialsException) {
            LogInController.answer(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "Nobody can log in like this: the login or the password is wrong, or the account is disabled.");
        } else {
            throw failure;
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication before) {
        goTo(response, "/");
    }

    /** Leads a browser on, which then asks by GET. */
    static void goTo(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
