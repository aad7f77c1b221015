package org.concerngraph.intake.tabular;

/** A column: where it stands, counted from 0, what it is called, what it means. */
record Column(int index, String name, Meaning meaning) {}
