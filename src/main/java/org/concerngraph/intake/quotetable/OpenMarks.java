package org.concerngraph.intake.quotetable;

import java.util.BitSet;

/** Which quotation marks of a text open and close, so that it is known where what somebody says still goes on. */
final class OpenMarks {

    private final String text;
    /** Of „ those that a mark closes before the next „. */
    private final BitSet low = new BitSet();
    /** The marks that close one of these. */
    private final BitSet closing = new BitSet();

    OpenMarks(String text) {
        this.text = text;
        for (int at = text.indexOf('„'); at >= 0; at = text.indexOf('„', at + 1)) {
            int close = at + 1;
            while (close < text.length() && "„“”\"".indexOf(text.charAt(close)) < 0) {
                close++;
            }
            if (close < text.length() && text.charAt(close) != '„') {
                low.set(at);
                closing.set(close);
            }
        }
    }

    /** How many marks more a stretch opens than it closes. */
    int in(Span stretch) {
        int open = 0;
        for (int at = stretch.start(); at < stretch.end(); at++) {
            open += closing.get(at)
                    ? -1
                    : switch (text.charAt(at)) {
                        case '„' -> low.get(at) ? 1 : 0;
                        case '“' -> 1;
                        case '”' -> -1;
                        default -> 0;
                    };
        }
        return open;
    }
}
