package org.concerngraph.intake.quotetable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;

/**
 * The text of a file, without its byte order mark.
 *
 * @param text what it says
 * @param encoding the encoding that was assumed; empty for UTF-8
 */
record PastedText(String text, String encoding) {

    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int LONGEST_LINE = 1_000_000;

    /** UTF-8 takes at most three bytes for one UTF-16 character, and a byte order mark takes three. */
    private static final int MOST_BYTES = 3 * MOST_CHARACTERS + 3;

    /**
     * Reads a file as UTF-8, as UTF-16 where a byte order mark says so, or else as Windows-1252.
     *
     * @throws UnreadableSource when it is no text, or too long
     */
    static PastedText of(SourceFile file) {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.name(), e);
        }
        if (bytes.length > MOST_BYTES) {
            throw tooLong(file);
        }
        PastedText pasted = decoded(bytes, file);
        pasted.check(file);
        return pasted;
    }

    private static PastedText decoded(byte[] bytes, SourceFile file) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        try {
            if (first == 0xFEFF) {
                return new PastedText(strictly(bytes, StandardCharsets.UTF_16BE).substring(1), "UTF-16");
            }
            if (first == 0xFFFE) {
                return new PastedText(strictly(bytes, StandardCharsets.UTF_16LE).substring(1), "UTF-16");
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableSource(file.name() + " begins as UTF-16 but is not; text was expected.");
        }
        try {
            String text = strictly(bytes, StandardCharsets.UTF_8);
            return new PastedText(text.startsWith("\uFEFF") ? text.substring(1) : text, "");
        } catch (CharacterCodingException e) {
            return new PastedText(new String(bytes, Charset.forName("windows-1252")), "Windows-1252");
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private void check(SourceFile file) {
        if (text.length() > MOST_CHARACTERS) {
            throw tooLong(file);
        }
        int lineStart = 0;
        int line = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' && "\t\n\r\f\u000b".indexOf(c) < 0) {
                throw new UnreadableSource(file.name() + " is not text: a control character stands in line " + line
                        + "; the text of a" + " table of quotes was expected.");
            }
            if (c == '\n') {
                lineStart = at + 1;
                line++;
            } else if (at - lineStart >= LONGEST_LINE) {
                throw new UnreadableSource(file.name() + " has more than " + LONGEST_LINE + " characters in line "
                        + line + "; shorter lines were expected.");
            }
        }
    }

    private static UnreadableSource tooLong(SourceFile file) {
        return new UnreadableSource(
                file.name() + " is too long: at most " + MOST_CHARACTERS + " characters of text were expected.");
    }
}
