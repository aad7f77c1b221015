/** A study that comes as RDF of our ontology: its statements by layer, and what is no statement about it. */
@NullMarked
package org.concerngraph.intake.rdf;

import org.jspecify.annotations.NullMarked;
