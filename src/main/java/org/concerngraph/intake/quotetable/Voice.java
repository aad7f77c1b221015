package org.concerngraph.intake.quotetable;

import java.util.List;

/** Whom the words of an attribution name. */
sealed interface Voice permits Speaker, Voice.Named, Voice.Unknown {

    /** The code by which the same person is known under every spelling. */
    String code();

    /** What stands for a role. */
    List<String> roles();

    /** What else the words say about the person than a role. */
    List<String> details();

    /** Do the words tell this person from others? */
    default boolean isIdentified() {
        return true;
    }

    /** A person who is called by a name, which may be invented. */
    record Named(String code, List<String> roles, List<String> details) implements Voice {}

    /** Whoever spoke where the words tell nobody from others. */
    record Unknown(String code, List<String> roles, List<String> details) implements Voice {

        /** Whoever spoke where a table names nobody. */
        static final Unknown NOBODY = new Unknown("Unidentified speaker", List.of(), List.of());

        @Override
        public boolean isIdentified() {
            return false;
        }
    }

    /** The words as a code: what no code may hold is left out, and what is too long is cut off; may be empty. */
    static String code(String words) {
        String code = words.replaceAll("[^\\p{L}\\p{N} ._/#-]+", " ")
                .replaceAll("\\s+", " ")
                .replaceFirst("^[^\\p{L}\\p{N}#]+", "");
        if (code.length() > 40) {
            code = code.substring(0, code.offsetByCodePoints(0, Math.min(40, code.codePointCount(0, code.length()))));
        }
        return code.replaceFirst("[^\\p{L}\\p{N}]+$", "");
    }
}
