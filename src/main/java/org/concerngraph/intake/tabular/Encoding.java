package org.concerngraph.intake.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.concerngraph.intake.SourceFile;

/**
 * In which encoding a text file is.
 *
 * @param charset the encoding
 * @param skipped how many bytes of a byte order mark come first
 * @param firstBadByte the place of the first byte that is no UTF-8, from 0; -1 where all are or another mark says so
 */
record Encoding(Charset charset, int skipped, long firstBadByte) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Looks at the whole file. */
    static Encoding of(SourceFile file) throws IOException {
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(3);
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return checked(file, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, -1);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, -1);
        }
        return checked(file, 0);
    }

    /** The same file in an encoding that a person chose. */
    Encoding in(String name) {
        Charset other = Charset.forName(name);
        return other.equals(charset) ? this : new Encoding(other, skipped, -1);
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Encoding checked(SourceFile file, int skipped) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(65_536);
        CharBuffer chars = CharBuffer.allocate(65_536);
        long before = 0;
        try (InputStream in = new BufferedInputStream(file.open())) {
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), ended);
                if (result.isError()) {
                    return new Encoding(WINDOWS, skipped, before + bytes.position());
                }
                before += bytes.position();
                bytes.compact();
            }
        }
        return new Encoding(StandardCharsets.UTF_8, skipped, -1);
    }
}
