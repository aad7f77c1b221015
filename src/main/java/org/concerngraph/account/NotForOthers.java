package org.concerngraph.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody keep what is answered to a session, whatever is said of it later on, but the files that everybody gets. */
final class NotForOthers extends OncePerRequestFilter {

    private static final Pattern FILES = Pattern.compile("/webjars/.*|/(?:workbench/)?[a-z]+[.](?:css|js)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isOfAll = AccountSessions.person(request).isEmpty()
                || FILES.matcher(request.getRequestURI()).matches();
        chain.doFilter(request, isOfAll ? response : new Private(response));
    }

    private static final class Private extends HttpServletResponseWrapper {

        Private(HttpServletResponse response) {
            super(response);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
                super.addHeader(name, value);
            }
        }
    }
}
