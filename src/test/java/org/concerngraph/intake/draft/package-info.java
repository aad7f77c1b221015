@org.jspecify.annotations.NullMarked
package org.concerngraph.intake.draft;
