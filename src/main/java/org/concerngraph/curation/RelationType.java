package org.concerngraph.curation;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.vocabulary.Prc;

/** How one concern bears on another, and which kinds of concerns it joins; the shapes have the same rules. */
enum RelationType implements Choosable {
    CONTRIBUTES_TO(Prc.CONTRIBUTES_TO, "contributes to", "a problem makes another one likelier or worse") {
        @Override
        boolean joins(boolean fromProblem, boolean toProblem) {
            return fromProblem && toProblem;
        }
    },
    OBSTRUCTS(Prc.OBSTRUCTS, "obstructs", "a problem keeps what must hold from holding") {
        @Override
        boolean joins(boolean fromProblem, boolean toProblem) {
            return fromProblem && !toProblem;
        }
    },
    MITIGATES(Prc.MITIGATES, "mitigates", "where this holds, the problem is less likely or less bad") {
        @Override
        boolean joins(boolean fromProblem, boolean toProblem) {
            return !fromProblem && toProblem;
        }
    },
    SPECIALISES(Prc.SPECIALISES, "specialises", "this is a special case of the other") {
        @Override
        boolean joins(boolean fromProblem, boolean toProblem) {
            return fromProblem == toProblem;
        }
    },
    IN_TENSION_WITH(
            Prc.IN_TENSION_WITH,
            "is in tension with",
            "who takes care of one finds it harder to take care of the other") {
        @Override
        boolean joins(boolean fromProblem, boolean toProblem) {
            return true;
        }
    },
    SIMILAR_TO(Prc.SIMILAR_TO, "is similar to", "both say nearly the same, and are worth comparing") {
        @Override
        boolean joins(boolean fromProblem, boolean toProblem) {
            return true;
        }
    };

    private final Node property;
    private final String words;
    private final String meaning;

    RelationType(Node property, String words, String meaning) {
        this.property = property;
        this.words = words;
        this.meaning = meaning;
    }

    /** Can it lead from a concern to another, each of which is a problem or says what must hold? */
    abstract boolean joins(boolean fromProblem, boolean toProblem);

    /** The property that is said beside the relation as long as it stands, and the relation's type. */
    @Override
    public Node value() {
        return property;
    }

    /** Does it hold in both directions? */
    boolean isSymmetric() {
        return this == IN_TENSION_WITH || this == SIMILAR_TO;
    }

    /** What a person calls it, between two concerns. */
    public String words() {
        return words;
    }

    /** What it means, for somebody who chooses. */
    public String meaning() {
        return meaning;
    }

    /** The types that can lead from a concern of one kind to one of the other. */
    static List<RelationType> between(boolean fromProblem, boolean toProblem) {
        return Stream.of(values())
                .filter(type -> type.joins(fromProblem, toProblem))
                .toList();
    }

    static RelationType of(Node property) {
        return Choosable.of(property, values());
    }

    static RelationType named(String id) {
        return Choosable.named("type", id, values());
    }
}
