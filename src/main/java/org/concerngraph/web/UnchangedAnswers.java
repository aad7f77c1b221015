package org.concerngraph.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.concerngraph.query.AskedDataset;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Tags what is made from the data alone, and tells who has it already that it has not changed, before it is made again.
 * What executes a stranger's SPARQL tags its own answers.
 */
@Component
class UnchangedAnswers implements HandlerInterceptor {

    private static final List<String> OTHERS = List.of(
            "/update",
            "/data",
            "/queries",
            "/openapi.json",
            "/error",
            "/login",
            "/accounts",
            "/account",
            "/intake/drafts",
            // What is being loaded, who reviews, and what a service elsewhere says is no data.
            "/vocabularies",
            "/links");

    private final EntityTags tags;
    private final PublicUrl publicUrl;
    private final Clock clock = Clock.systemUTC();

    UnchangedAnswers(EntityTags tags, PublicUrl publicUrl) {
        this.tags = tags;
        this.publicUrl = publicUrl;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Nobody keeps what is answered to a session, which also says who it is.
        if (Me.isOfASession(request) || !isMadeFromDataAlone(request, handler)) {
            return true;
        }
        String tag = tags.of(
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), ""),
                publicUrl.of(request),
                Me.of(request).map(Me::toString).orElse(""),
                // Pages say on which day they were read.
                LocalDate.now(clock).toString());
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        // The asterisk asks whether there is anything at all, which only making the answer tells.
        if (known != null && !known.strip().equals("*") && EntityTags.matches(known, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        return true;
    }

    private static boolean isMadeFromDataAlone(HttpServletRequest request, Object handler) {
        String method = request.getMethod();
        String path = request.getRequestURI();
        return handler instanceof HandlerMethod
                && (method.equals("GET") || method.equals("HEAD"))
                && request.getDispatcherType() != DispatcherType.ERROR
                && AskedDataset.at(path).isEmpty()
                && OTHERS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }
}
