package org.concerngraph.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.concerngraph.vocabulary.Dcat;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a dataset this is; it stands in the graph about the dataset.
 *
 * @param version the dataset version: how often the data were changed
 * @param commit how often anything was committed, what the program notes down about the data included
 * @param modified when the data were changed last; null when nobody noted it down
 * @param identifier what tells this dataset from all others; null before the first commit
 */
record Edition(
        long version,
        long commit,
        @Nullable Node modified,
        @Nullable Node identifier) {

    static final Edition NONE = new Edition(0, 0, null, null);

    /**
     * What the graph about the dataset says of the dataset with this name. A store of before there were two numbers counted
     * every commit as a version.
     */
    static Edition of(DatasetGraph data, Node name) {
        long version = highest(data, name, Dcat.VERSION);
        return new Edition(
                version,
                Math.max(version, highest(data, name, Prc.COMMIT_NUMBER)),
                any(data, name, DCTerms.modified.asNode()),
                any(data, name, DCTerms.identifier.asNode()));
    }

    /** The identifier of a dataset; one that has none, because it is new or of before there was such a thing, is given one. */
    static String identifierOf(StoredDataset of) {
        Node known = of.read(() -> of(of.dataset(), of.name())).identifier();
        if (known == null) {
            of.write(() -> {});
            known = of.read(() -> of(of.dataset(), of.name())).identifier();
        }
        return Objects.requireNonNull(known).getLiteralLexicalForm();
    }

    /** This or the other, whichever is later. */
    Edition or(Edition other) {
        return new Edition(
                Math.max(version, other.version),
                Math.max(commit, other.commit),
                modified == null ? other.modified : modified,
                identifier == null ? other.identifier : identifier);
    }

    /** The edition that a commit makes of this one. */
    Edition next(boolean changesData, Instant now) {
        Node same = identifier == null ? NodeFactory.createLiteralString("urn:uuid:" + UUID.randomUUID()) : identifier;
        if (!changesData) {
            return new Edition(version, commit + 1, modified, same);
        }
        String second = now.truncatedTo(ChronoUnit.SECONDS).toString();
        Node time = NodeFactory.createLiteralDT(second, XSDDatatype.XSDdateTime);
        return new Edition(version + 1, commit + 1, time, same);
    }

    void writeTo(DatasetGraph data, Node name) {
        say(data, name, Dcat.VERSION, NodeFactory.createLiteralString(Long.toString(version)));
        say(data, name, Prc.COMMIT_NUMBER, NodeFactory.createLiteralDT(Long.toString(commit), XSDDatatype.XSDinteger));
        say(data, name, DCTerms.modified.asNode(), modified);
        say(data, name, DCTerms.identifier.asNode(), identifier);
    }

    private static void say(DatasetGraph data, Node name, Node property, @Nullable Node value) {
        if (value == null) {
            return;
        }
        data.deleteAny(Graphs.META, name, property, Node.ANY);
        data.add(Graphs.META, name, property, value);
    }

    private static @Nullable Node any(DatasetGraph data, Node name, Node property) {
        var quads = data.find(Graphs.META, name, property, Node.ANY);
        return quads.hasNext() ? quads.next().getObject() : null;
    }

    private static long highest(DatasetGraph data, Node name, Node property) {
        var quads = data.find(Graphs.META, name, property, Node.ANY);
        long highest = 0;
        while (quads.hasNext()) {
            Node value = quads.next().getObject();
            if (value.isLiteral() && value.getLiteralLexicalForm().matches("[0-9]{1,18}")) {
                highest = Math.max(highest, Long.parseLong(value.getLiteralLexicalForm()));
            }
        }
        return highest;
    }
}
