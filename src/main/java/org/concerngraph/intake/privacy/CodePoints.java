package org.concerngraph.intake.privacy;

/** A long text of which many stretches are taken by code points, each without counting from its beginning. */
final class CodePoints {

    private static final int STEP = 1024;

    private final String text;
    private final int count;
    private final int[] everyStep;

    CodePoints(String text) {
        this.text = text;
        this.count = text.codePointCount(0, text.length());
        boolean isPlain = count == text.length();
        this.everyStep = new int[isPlain ? 0 : count / STEP + 1];
        for (int i = 1; i < everyStep.length; i++) {
            everyStep[i] = text.offsetByCodePoints(everyStep[i - 1], STEP);
        }
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Is this a stretch of the text? */
    boolean holds(int start, int end) {
        return 0 <= start && start <= end && end <= count;
    }

    String slice(int start, int end) {
        return text.substring(chars(start), chars(end));
    }

    private int chars(int at) {
        return everyStep.length == 0 ? at : text.offsetByCodePoints(everyStep[at / STEP], at % STEP);
    }
}
