package org.concerngraph.intake.tabular;

import java.io.IOException;
import java.io.Reader;
import org.concerngraph.intake.UnreadableSource;

/** The characters of a CSV file on their way to its parser, which would keep a cell without end in memory. */
final class GuardedText extends Reader {

    static final int LONGEST_CELL = 1_000_000;
    static final int MOST_COLUMNS = 1_000;

    private enum State {
        START,
        PLAIN,
        QUOTED,
        QUOTE_SEEN
    }

    private final Reader text;
    private final String file;
    private final char delimiter;
    private State state = State.START;
    private long line = 1;
    private long openedIn;
    private int column = 1;
    private int length;

    GuardedText(Reader text, String file, char delimiter) {
        this.text = text;
        this.file = file;
        this.delimiter = delimiter;
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = text.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            see(buffer[i]);
        }
        return read;
    }

    /** The line in which the last quotation mark opened a cell. */
    long openedIn() {
        return openedIn;
    }

    private void see(char c) {
        if (c == '\0') {
            throw new UnreadableSource(file + ": line " + line + ", column " + column
                    + " holds a NUL character, so this is not a text file. Text with separated values was expected.");
        }
        if (state == State.START && c == '"') {
            state = State.QUOTED;
            openedIn = line;
        } else if (state == State.QUOTED) {
            state = c == '"' ? State.QUOTE_SEEN : State.QUOTED;
        } else if (state == State.QUOTE_SEEN && c == '"') {
            state = State.QUOTED;
        } else if (c == delimiter || c == '\n' || c == '\r') {
            column = c == delimiter ? column + 1 : 1;
            length = -1;
            state = State.START;
        } else if (state == State.START) {
            state = State.PLAIN;
        }
        if (++length > LONGEST_CELL) {
            throw new UnreadableSource(file + ": the cell in line " + (state == State.QUOTED ? openedIn : line)
                    + ", column " + column + " has more than 1,000,000 characters"
                    + (state == State.QUOTED ? "; its quotation mark is perhaps never closed." : "."));
        }
        if (column > MOST_COLUMNS) {
            throw new UnreadableSource(file + ": line " + line + " has more than 1,000 columns.");
        }
        if (c == '\n') {
            line++;
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
