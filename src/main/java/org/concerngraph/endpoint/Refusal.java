package org.concerngraph.endpoint;

import org.apache.jena.fuseki.servlets.ServletOps;
import org.jspecify.annotations.Nullable;

/** Ends a request of the protocol with a status and a sentence. */
final class Refusal {

    static final int UNPROCESSABLE = 422;
    static final int TOO_LATE = 503;
    static final int BAD = 400;

    private Refusal() {}

    /** Always throws. Fuseki writes error texts as Latin-1, so that other characters are shown as their code points. */
    static IllegalStateException of(int status, @Nullable String sentence) {
        var plain = new StringBuilder();
        String.valueOf(sentence).codePoints().forEach(c -> {
            if (c < 0x7F) {
                plain.appendCodePoint(c);
            } else {
                plain.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        ServletOps.error(status, plain.toString());
        return new IllegalStateException("not reached: the line above throws");
    }
}
