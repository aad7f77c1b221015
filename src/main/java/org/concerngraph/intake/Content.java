package org.concerngraph.intake;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** What an import writes, whether it was read from words or from RDF. */
sealed interface Content permits ReadingContent, RdfContent {

    /** The sources, as things. */
    List<Node> sources();

    /** What everything else refers to: sources, themes, people; and the study, where the file itself describes it. */
    Graph frame();

    /** What is read in the frame: the shared roles of the people. */
    Graph matched();

    /** What belongs to no study, by the graph that it goes into: new roles, new concerns. */
    Map<Node, Graph> shared();

    /**
     * Hands on the rest piece by piece, what was published and what is read in it, and has each piece validated.
     *
     * @throws Progress.Cancelled when the work is no longer wanted
     */
    void pieces(Validation validation, BiConsumer<Graph, Graph> sink, Progress progress);

    /** Which shared role each printed role is: its identifier, or an empty string. */
    Map<String, String> roles();

    /** What the receipt says; complete when all pieces have been handed on. */
    Understood understood();
}
