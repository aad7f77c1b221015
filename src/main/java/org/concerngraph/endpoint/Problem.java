package org.concerngraph.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a request of the protocol has no answer, as problem details (RFC 9457).
 *
 * @param status the HTTP status
 * @param detail the reason, as a sentence
 * @param more what programs may want to know beyond it, by name
 */
record Problem(int status, String detail, Map<String, Object> more) {

    private static final JsonMapper JSON = new JsonMapper();

    Problem(int status, String detail) {
        this(status, detail, Map.of());
    }

    static Problem of(int status, SyntaxFault fault) {
        var more = new LinkedHashMap<String, Object>();
        if (fault.line() > 0) {
            more.put("line", fault.line());
            more.put("column", fault.column());
        }
        more.put("token", fault.token());
        if (!fault.hint().isEmpty()) {
            more.put("hint", fault.hint());
        }
        return new Problem(status, fault.detail(), more);
    }

    /** Writes it as the whole answer. */
    void write(HttpServletResponse response, boolean withBody) throws IOException {
        var members = new LinkedHashMap<String, Object>();
        HttpStatus known = HttpStatus.resolve(status);
        members.put("title", known == null ? "Error" : known.getReasonPhrase());
        members.put("status", status);
        members.put("detail", detail);
        members.putAll(more);
        byte[] body = JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setCharacterEncoding((String) null);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        if (withBody) {
            response.getOutputStream().write(body);
        }
    }
}
