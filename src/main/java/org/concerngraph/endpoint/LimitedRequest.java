package org.concerngraph.endpoint;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.concerngraph.query.bounds.Nesting;
import org.jspecify.annotations.Nullable;

/**
 * A request as our processors may read it: its body unpacked, no longer and nested no deeper than allowed, and without
 * the parameters of Fuseki that put a client's words into an answer as they are.
 */
final class LimitedRequest extends HttpServletRequestWrapper {

    private static final Set<String> ECHOED = Set.of("callback", "stylesheet", "force-accept");

    private final Exchange exchange;
    private final long most;
    private final int deepest;
    private final String method;
    private @Nullable ServletInputStream body;

    /** A request of at most so many bytes after it is unpacked, of which HEAD is read as GET where it says so. */
    LimitedRequest(HttpServletRequest request, Exchange exchange, long most, int deepest, String method) {
        super(request);
        this.exchange = exchange;
        this.most = most;
        this.deepest = deepest;
        this.method = method;
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return ECHOED.contains(name) ? null : super.getParameter(name);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return ECHOED.contains(name) ? null : super.getParameterValues(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(Collections.list(super.getParameterNames()).stream()
                .filter(name -> !ECHOED.contains(name))
                .toList());
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("Content-Encoding") ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase("Content-Encoding") ? Collections.enumeration(List.of()) : super.getHeaders(name);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream known = body;
        if (known == null) {
            known = new Body(unpacked(super.getInputStream()), nesting());
            body = known;
        }
        return known;
    }

    private InputStream unpacked(InputStream sent) throws IOException {
        String coding = super.getHeader("Content-Encoding");
        if (coding == null || coding.equalsIgnoreCase("identity")) {
            return sent;
        }
        if (!coding.equalsIgnoreCase("gzip")) {
            throw refused(415, "The content coding \"" + coding + "\" is not known here; gzip is.");
        }
        try {
            return new GZIPInputStream(sent);
        } catch (ZipException broken) {
            throw refused(400, "The body is said to be gzip, and is not: " + broken.getMessage());
        }
    }

    private Nesting nesting() {
        String type = getContentType();
        boolean isJson = type != null && type.toLowerCase(Locale.ROOT).contains("json");
        return isJson ? Nesting.inJson(deepest) : Nesting.inSparql(deepest);
    }

    private IOException refused(int status, String reason) {
        exchange.fail(new Problem(status, reason));
        return new IOException(reason);
    }

    private final class Body extends ServletInputStream {

        private final InputStream unpacked;
        private final Nesting nesting;
        private long read;
        private boolean ended;

        Body(InputStream unpacked, Nesting nesting) {
            this.unpacked = unpacked;
            this.nesting = nesting;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        /** Brackets and quotation marks are single bytes in UTF-8, and no byte of another character looks like one. */
        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = unpacked.read(bytes, from, length);
            if (count < 0) {
                ended = true;
                return count;
            }
            read += count;
            if (read > most) {
                throw refused(413, "The body has more than " + most + " bytes after it is unpacked.");
            }
            for (int i = from; i < from + count; i++) {
                if (nesting.exceededAt((char) (bytes[i] & 0xFF))) {
                    throw refused(422, "The body nests brackets deeper than " + deepest + " levels.");
                }
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return ended;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("This body is read at once");
        }
    }
}
