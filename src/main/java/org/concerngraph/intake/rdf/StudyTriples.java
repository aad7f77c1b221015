package org.concerngraph.intake.rdf;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.concerngraph.intake.Counts;
import org.concerngraph.intake.Reading.LeftOut;
import org.concerngraph.intake.Reading.Problem;
import org.concerngraph.intake.StudyFacts;

/**
 * What a file of RDF says about its one study. In which graph of the file a statement stood makes no difference: the
 * layer follows from what it is about.
 *
 * @param facts what is said of the study itself; its identifier is the study's
 * @param published what was published: the study, its sources, speakers, themes, quotes, marks and codings
 * @param analysis the reading of it: matched roles, what quotes express, and the evidence for that
 * @param shared concerns and the relations between them, which belong to no study
 * @param counts how much of the study was found
 * @param problems what is wrong with single statements
 * @param leftOut statements that are about none of these, by name and number
 */
public record StudyTriples(
        StudyFacts facts,
        Graph published,
        Graph analysis,
        Graph shared,
        Counts counts,
        List<Problem> problems,
        List<LeftOut> leftOut) {}
