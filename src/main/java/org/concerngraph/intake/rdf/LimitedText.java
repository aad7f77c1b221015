package org.concerngraph.intake.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.concerngraph.intake.UnreadableSource;
import org.concerngraph.query.bounds.Nesting;

/** The text of a file in UTF-8, with or without a byte order mark, nested no deeper than allowed. */
final class LimitedText extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final PushbackReader text;
    private final Nesting nesting;
    private final int deepest;
    private long line = 1;

    LimitedText(String name, InputStream file, Nesting nesting, int deepest) throws IOException {
        this.name = name;
        this.text = new PushbackReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()));
        this.nesting = nesting;
        this.deepest = deepest;
        char[] first = new char[1];
        int count = decoded(first, 0, 1);
        if (count > 0 && first[0] != BYTE_ORDER_MARK) {
            text.unread(first[0]);
        }
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        int count = decoded(chars, from, length);
        for (int i = from; i < from + count; i++) {
            if (chars[i] == '\n') {
                line++;
            }
            if (nesting.exceededAt(chars[i])) {
                throw new UnreadableSource(
                        "“%s”, line %d: brackets are nested deeper than %d levels, which is the limit."
                                .formatted(name, line, deepest));
            }
        }
        return count;
    }

    private int decoded(char[] chars, int from, int length) throws IOException {
        try {
            return text.read(chars, from, length);
        } catch (CharacterCodingException e) {
            throw new UnreadableSource(
                    "“%s”, in or behind line %d: the bytes are no UTF-8, in which this format is written."
                            .formatted(name, line));
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
