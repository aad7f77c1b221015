package org.concerngraph.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML so that every character comes back from a parser: line ends and tabs in attributes, and carriage returns
 * anywhere, are written as references, which a parser leaves as they are. Characters that XML 1.0 cannot hold become
 * U+FFFD. All methods throw {@link UncheckedIOException} when whoever reads it is gone.
 */
final class XmlWriter {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins a document in UTF-8, to be written to this. */
    XmlWriter(Writer out) {
        this.out = out;
        write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** Begins an element; attributes are names and values in turn, and one with an empty value is not written. */
    XmlWriter begin(String name, String... attributes) {
        tag(name, attributes);
        write(">\n");
        open.push(name);
        return this;
    }

    /** Ends the element that was begun last. */
    XmlWriter end() {
        String name = open.pop();
        indent();
        write("</" + name + ">\n");
        return this;
    }

    /** An element without content; attributes are names and values in turn. */
    XmlWriter empty(String name, String... attributes) {
        tag(name, attributes);
        write("/>\n");
        return this;
    }

    /** An element with nothing but text in it; not written when the text is empty. */
    XmlWriter text(String name, String text) {
        if (!text.isEmpty()) {
            tag(name);
            write(">");
            escaped(text, false);
            write("</" + name + ">\n");
        }
        return this;
    }

    private void tag(String name, String... attributes) {
        indent();
        write("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                write(" " + attributes[i] + "=\"");
                escaped(attributes[i + 1], true);
                write("\"");
            }
        }
    }

    private void indent() {
        write(" ".repeat(open.size()));
    }

    private void escaped(String text, boolean isAttribute) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                case '\n', '\t' -> {
                    if (isAttribute) {
                        escaped.append("&#").append(c).append(';');
                    } else {
                        escaped.appendCodePoint(c);
                    }
                }
                default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        write(escaped.toString());
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
