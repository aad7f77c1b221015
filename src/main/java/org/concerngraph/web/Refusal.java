package org.concerngraph.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a request that no controller has seen: by a page for people, by problem details for programs. */
public final class Refusal {

    /** The request's attribute that says why, for the page. */
    static final String DETAIL = Refusal.class.getName();

    private static final JsonMapper JSON = new JsonMapper();

    /** Problem details by RFC 9457. */
    private record Problem(String title, int status, String detail, String instance) {}

    private Refusal() {}

    /** Answers with this status and says why, as a sentence. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        if (wantsPage(request)) {
            request.setAttribute(DETAIL, why);
            response.sendError(status.value());
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        JSON.writeValue(
                response.getOutputStream(),
                new Problem(status.getReasonPhrase(), status.value(), why, request.getRequestURI()));
    }

    /** Does whoever asks want a page, as browsers do? */
    public static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE);
    }
}
