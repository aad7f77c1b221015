package org.concerngraph.intake.quotetable;

/** The code points of a text by its UTF-16 indices and back, without counting from its beginning each time. */
final class Points {

    private static final int BLOCK = 512;

    private final String text;
    private final int[] before;

    Points(String text) {
        this.text = text;
        this.before = new int[text.length() / BLOCK + 1];
        for (int block = 1; block < before.length; block++) {
            before[block] = before[block - 1] + starts((block - 1) * BLOCK, block * BLOCK);
        }
    }

    /** How many code points stand before this index of the text. */
    int at(int index) {
        int block = index / BLOCK;
        return before[block] + starts(block * BLOCK, index);
    }

    /** How many code points the text has. */
    int count() {
        return at(text.length());
    }

    /** The index at which a code point of the text begins; the count of code points gives the text's end. */
    int indexOf(int point) {
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (before[middle] <= point) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int index = low * BLOCK;
        for (int left = point - before[low]; left > 0; left--) {
            index += isSecondHalf(index) ? 1 : 0;
            index++;
        }
        return index < text.length() && isSecondHalf(index) ? index + 1 : index;
    }

    private int starts(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += isSecondHalf(i) ? 0 : 1;
        }
        return count;
    }

    private boolean isSecondHalf(int index) {
        return index > 0
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
