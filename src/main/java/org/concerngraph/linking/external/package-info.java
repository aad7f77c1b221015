/** External vocabularies: read from their files, kept whole in a dataset of their own, browsed and searched. */
@NullMarked
package org.concerngraph.linking.external;

import org.jspecify.annotations.NullMarked;
