package org.concerngraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes back what was promised of an answer before it was made, when it turns out to be a failure. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OnlyGoodAnswersTagged extends OncePerRequestFilter {

    private static final int FAILED = 400;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Untagged(response));
    }

    private static final class Untagged extends HttpServletResponseWrapper {

        Untagged(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            takeBack(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            takeBack(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, @Nullable String message) throws IOException {
            takeBack(status);
            super.sendError(status, message);
        }

        private void takeBack(int status) {
            if (status >= FAILED) {
                super.setHeader(HttpHeaders.ETAG, null);
                super.setHeader(HttpHeaders.LINK, null);
                super.setHeader(HttpHeaders.CONTENT_LOCATION, null);
            }
        }
    }
}
