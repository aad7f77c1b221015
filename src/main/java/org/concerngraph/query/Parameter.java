package org.concerngraph.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a named query, as its header declares it.
 *
 * @param name the variable's name, without question mark
 * @param type what its values are
 * @param label what a person calls it
 * @param required whether the query makes no sense without it
 * @param isList whether it takes several values at once
 * @param defaults the values that somebody gets who says nothing, as they are written in an address
 * @param oneOf the only values that there are; empty where any value of the type is one
 * @param choices the name of the query whose answer a person chooses from; empty where there is none
 */
public record Parameter(
        String name,
        Type type,
        String label,
        boolean required,
        boolean isList,
        List<String> defaults,
        List<String> oneOf,
        String choices) {

    /** What the values of a parameter are. */
    public enum Type {
        /** An IRI. */
        IRI("a name", null),
        /** A plain string. */
        STRING("text", XSDDatatype.XSDstring),
        /** A whole number. */
        INTEGER("a whole number", XSDDatatype.XSDinteger),
        /** True or false. */
        BOOLEAN("true or false", XSDDatatype.XSDboolean);

        private final String words;
        private final @Nullable XSDDatatype datatype;

        Type(String words, @Nullable XSDDatatype datatype) {
            this.words = words;
            this.datatype = datatype;
        }

        /** What a value has to be, for a person. */
        public String words() {
            return words;
        }

        /** The IRI of the datatype; none for IRIs. */
        public Optional<String> datatype() {
            return Optional.ofNullable(datatype).map(type -> type.getURI());
        }

        /** The literal that a text stands for; none when it is none of this type, and for IRIs. */
        public Optional<Node> literal(String text) {
            boolean fits = switch (this) {
                case IRI -> false;
                case STRING -> true;
                case INTEGER -> text.matches("[+-]?\\d{1,18}");
                case BOOLEAN -> text.equals("true") || text.equals("false");
            };
            return fits && datatype != null
                    ? Optional.of(NodeFactory.createLiteralDT(text, datatype))
                    : Optional.empty();
        }
    }

    /** Does somebody have to give a value, because the query needs one and has none by itself? */
    public boolean isNeeded() {
        return required && defaults.isEmpty();
    }

    /** The line by which the query's text says where values enter; UNDEF stands for any value. */
    String placeholder() {
        return "VALUES ?" + name + " { UNDEF }";
    }
}
