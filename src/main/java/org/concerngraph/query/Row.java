package org.concerngraph.query;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** One row of an answer. */
public final class Row {

    private final Binding binding;

    Row(Binding binding) {
        this.binding = binding;
    }

    /** The value in a column as it is, or null where the column is empty. */
    public @Nullable Node node(String column) {
        return binding.get(column);
    }

    /** Is there a value in the column? */
    public boolean has(String column) {
        return node(column) != null;
    }

    /** The IRI or the lexical form in a column, or null where the column is empty. */
    public @Nullable String text(String column) {
        Node node = node(column);
        if (node == null) {
            return null;
        }
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : node.toString();
    }

    /** What {@link #text} gives, with a number as people write it. */
    public @Nullable String plain(String column) {
        Node node = node(column);
        return node != null && node.isLiteral() ? PlainNumbers.text(node) : text(column);
    }

    /** The IRI or the lexical form in a column that is never empty. */
    public String require(String column) {
        String text = text(column);
        if (text == null) {
            throw new IllegalStateException("The column ?" + column + " is empty in " + binding);
        }
        return text;
    }

    /** The value in a column that is never empty, as it is. */
    public Node requireNode(String column) {
        Node node = node(column);
        if (node == null) {
            throw new IllegalStateException("The column ?" + column + " is empty in " + binding);
        }
        return node;
    }

    /** The whole number in a column; 0 where the column is empty. */
    public int number(String column) {
        String text = text(column);
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** Is the column true? */
    public boolean isTrue(String column) {
        return Boolean.parseBoolean(text(column));
    }
}
