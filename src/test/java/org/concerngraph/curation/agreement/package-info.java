@org.jspecify.annotations.NullMarked
package org.concerngraph.curation.agreement;
