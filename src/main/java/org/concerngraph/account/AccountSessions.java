package org.concerngraph.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Whom a session speaks for. What it knows is looked up anew with each request, so that it ends as soon as the account is
 * disabled or has another password. A request with an Authorization header speaks by that alone, whatever session it
 * brings: so no forged request borrows a session by adding a header.
 */
@Component
class AccountSessions implements SecurityContextRepository {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final People people;

    AccountSessions(People people) {
        this.people = people;
    }

    /** Whoever logged in on a page and acts now by that; asked before the request itself can tell. */
    static Optional<KnownPerson> person(HttpServletRequest request) {
        var somebody = SecurityContextHolder.getContext().getAuthentication();
        return !speaksByHeader(request) && somebody != null && somebody.getPrincipal() instanceof KnownPerson known
                ? Optional.of(known)
                : Optional.empty();
    }

    private static boolean speaksByHeader(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Anew(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return !speaksByHeader(request) && sessions.containsContext(request);
    }

    /** Goes on with the session of somebody whose account was changed by themselves. */
    void goOn(KnownPerson person, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        SecurityContext context = context(person);
        SecurityContextHolder.setContext(context);
        saveContext(context, request, response);
    }

    private static SecurityContext context(KnownPerson person) {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    /** Looks it up when it is first asked for. */
    private final class Anew implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext found;
        private boolean isNobody;

        Anew(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = found;
            if (known == null) {
                Optional<KnownPerson> person = speaksByHeader(request) ? Optional.empty() : ofSession();
                isNobody = person.isEmpty();
                known = person.map(AccountSessions::context).orElseGet(SecurityContextHolder::createEmptyContext);
                found = known;
            }
            return known;
        }

        private Optional<KnownPerson> ofSession() {
            var before = sessions.loadDeferredContext(request).get().getAuthentication();
            if (before == null || !(before.getPrincipal() instanceof KnownPerson known)) {
                return Optional.empty();
            }
            Optional<KnownPerson> now = people.again(known);
            HttpSession session = request.getSession(false);
            if (now.isEmpty() && session != null) {
                session.invalidate();
            }
            return now;
        }

        @Override
        public boolean isGenerated() {
            get();
            return isNobody;
        }
    }
}
