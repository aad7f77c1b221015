/** What could tell who somebody is: found before anything is accepted, and replaced where a person wants it. */
@NullMarked
package org.concerngraph.intake.privacy;

import org.jspecify.annotations.NullMarked;
