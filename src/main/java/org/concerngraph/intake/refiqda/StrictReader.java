package org.concerngraph.intake.refiqda;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.UnreadableSource;

/** Text from bytes; what is not in the encoding that it should be in is refused with its line and column. */
final class StrictReader extends Reader {

    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final String file;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final boolean hasMark;
    private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
    private final CharBuffer chars = CharBuffer.allocate(8192).flip();
    private boolean ended;
    private int line = 1;
    private int column = 1;

    private StrictReader(String file, InputStream in, Charset charset, boolean hasMark) {
        this.file = file;
        this.in = in;
        this.hasMark = hasMark;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * A text in UTF-8, or in UTF-16 with a byte order mark.
     *
     * @param file the file and, in an archive, the entry, as messages name them
     */
    static StrictReader ofText(InputStream in, String file) throws IOException {
        return of(in, file, false);
    }

    /** XML in the encoding that it declares, in UTF-8 when it declares none. */
    static StrictReader ofXml(InputStream in, String file) throws IOException {
        return of(in, file, true);
    }

    private static StrictReader of(InputStream raw, String file, boolean isXml) throws IOException {
        var in = new BufferedInputStream(raw);
        in.mark(LONGEST_DECLARATION);
        String start = new String(in.readNBytes(LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        in.reset();
        if (start.startsWith("ÿþ") || start.startsWith("þÿ")) {
            in.skipNBytes(2);
            return new StrictReader(
                    file, in, start.startsWith("þ") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, true);
        }
        if (start.startsWith("ï»¿")) {
            in.skipNBytes(3);
            return new StrictReader(file, in, StandardCharsets.UTF_8, true);
        }
        Matcher declared = DECLARED.matcher(start);
        Charset charset = isXml && declared.find() ? named(declared.group(1), file) : StandardCharsets.UTF_8;
        return new StrictReader(file, in, charset, false);
    }

    private static Charset named(String name, String file) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableSource("%s, line 1: There is no encoding “%s”.".formatted(file, name));
        }
    }

    /** Did a byte order mark stand before the text? It is no part of it. */
    boolean hasMark() {
        return hasMark;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int n = Math.min(length, chars.remaining());
        chars.get(into, from, n);
        return n;
    }

    /** Decodes more; what stands before a fault is given before the fault is said. */
    private boolean fill() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                chars.flip();
                count();
                return true;
            }
            if (result.isError()) {
                throw new UnreadableSource("%s, line %d, column %d: This is no %s."
                        .formatted(file, line, column, decoder.charset().name()));
            }
            if (ended) {
                chars.flip();
                return false;
            }
            bytes.compact();
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = n < 0;
            bytes.position(bytes.position() + Math.max(0, n)).flip();
        }
    }

    private void count() {
        for (int i = 0; i < chars.limit(); i++) {
            boolean ends = chars.get(i) == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
