package org.concerngraph.linking.sssom;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.concerngraph.linking.sssom.Problems.Place;

/** The text of a file: UTF-8, lines ended by a line feed. */
final class SourceText {

    private SourceText() {}

    /**
     * The text.
     *
     * @throws UnreadableMappings when the bytes are no UTF-8 or hold a null character
     */
    static String of(String file, byte[] bytes, Problems problems) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableMappings("%s, line %d: a byte is no UTF-8, in which SSSOM is written. Save it as UTF-8."
                    .formatted(file, lineOfFirstBadByte(bytes)));
        }
        if (text.startsWith("\uFEFF")) {
            problems.note(
                    Place.WHOLE,
                    "",
                    "",
                    "The file begins with a byte order mark, which SSSOM forbids.",
                    "It is skipped.");
            text = text.substring(1);
        }
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new UnreadableMappings("%s, line %d: a null character. A text file was expected."
                    .formatted(
                            file,
                            1
                                    + text.substring(0, zero)
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count()));
        }
        String lines = text.replace("\r\n", "\n");
        return lines.indexOf('\n') < 0 ? lines.replace('\r', '\n') : lines;
    }

    private static long lineOfFirstBadByte(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        decoder.decode(in, out, true);
        long line = 1;
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
