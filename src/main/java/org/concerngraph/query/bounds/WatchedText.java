package org.concerngraph.query.bounds;

import org.concerngraph.store.Cancellation;

/**
 * A text that a regular expression reads, and through which its search can be ended: whatever way the engine tries, it
 * reads characters.
 */
final class WatchedText implements CharSequence {

    private static final int READS_BETWEEN_CHECKS = 1024;

    private final CharSequence text;
    private final Cancellation cancelled;
    private int reads;

    WatchedText(CharSequence text, Cancellation cancelled) {
        this.text = text;
        this.cancelled = cancelled;
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS_BETWEEN_CHECKS == 0) {
            cancelled.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.subSequence(start, end), cancelled);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
