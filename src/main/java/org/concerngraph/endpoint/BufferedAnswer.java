package org.concerngraph.endpoint;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.concerngraph.query.CutAnswer;
import org.concerngraph.query.Execution;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose beginning is held back. While all of it is here, a failure can still become a status of its own; once
 * the beginning has left, only a broken connection tells a client that what it has is not the whole answer.
 */
final class BufferedAnswer extends HttpServletResponseWrapper {

    /** The name by which our processors, and not Fuseki, say how long an answer may be kept. */
    static final String CACHING = "Concern-Graph-Caching";

    private static final Set<String> OURS = Set.of("cache-control", "pragma", "vary");

    private static final int HELD_BACK = 64 * 1024;

    private final Exchange exchange;
    private final long most;
    private final boolean headersOnly;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Out out = new Out();
    private @Nullable PrintWriter writer;
    private long written;
    private boolean hasLeft;
    private boolean isBroken;
    private int status = HttpServletResponse.SC_OK;

    /** An answer of at most so many bytes; 0 means as many as it takes. */
    BufferedAnswer(HttpServletResponse response, Exchange exchange, long most, boolean headersOnly) {
        super(response);
        this.exchange = exchange;
        this.most = most;
        this.headersOnly = headersOnly;
    }

    /** Has the beginning left? */
    boolean hasLeft() {
        return hasLeft;
    }

    /** Did it fail after it had begun? */
    boolean isBroken() {
        return isBroken;
    }

    /** Has the first byte come, before which every header was set? */
    boolean knowsHeaders() {
        return written > 0 && status == HttpServletResponse.SC_OK;
    }

    /** The text that is held back. */
    String text() {
        return held.toString(StandardCharsets.UTF_8).strip();
    }

    /** Sends what is held back: it is all. */
    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (!headersOnly) {
            held.writeTo(super.getOutputStream());
            held.reset();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return out;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
        }
        return writer;
    }

    @Override
    public int getStatus() {
        return status;
    }

    /** The status of the first byte is that of the answer: Fuseki changes it when an answer breaks. */
    @Override
    public void setStatus(int code) {
        if (written == 0) {
            status = code;
            super.setStatus(code);
        } else if (code >= SC_BAD_REQUEST) {
            isBroken = true;
        }
    }

    /** How long an answer may be kept, and for whom, is told by us. */
    @Override
    public void setHeader(String name, String value) {
        if (name.equals(CACHING)) {
            super.setHeader("Cache-Control", value);
        } else if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
            super.setHeader(name, value);
        }
    }

    /** Fuseki counts characters where HTTP counts bytes. */
    @Override
    public void setContentLength(int length) {
        // What leaves is counted by the server.
    }

    @Override
    public void flushBuffer() throws IOException {
        if (hasLeft) {
            super.flushBuffer();
        }
    }

    private void take(byte[] bytes, int from, int length) throws IOException {
        Execution execution = exchange.execution();
        if (isBroken || execution != null && execution.cut().isPresent()) {
            // What Fuseki says about a failure is no part of the answer.
            return;
        }
        written += length;
        if (execution != null && headersOnly) {
            execution.end(CutAnswer.Reason.CANCELLED);
            return;
        }
        if (execution != null && most > 0 && written > most) {
            execution.end(CutAnswer.Reason.BYTES);
            throw new CutAnswer(CutAnswer.Reason.BYTES);
        }
        if (!hasLeft && held.size() + length <= HELD_BACK) {
            held.write(bytes, from, length);
            return;
        }
        if (!hasLeft) {
            hasLeft = true;
            held.writeTo(super.getOutputStream());
            held.reset();
        }
        super.getOutputStream().write(bytes, from, length);
    }

    private final class Out extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            take(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            take(bytes, from, length);
        }

        /** The servlet's own way of printing knows Latin-1 only. */
        @Override
        public void print(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() throws IOException {
            if (hasLeft) {
                BufferedAnswer.super.getOutputStream().flush();
            }
        }

        @Override
        public void close() {
            // The end is known when all is done, not when one writer is.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("This answer is written at once");
        }
    }
}
