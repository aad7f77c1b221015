/**
 * What was said, by whom, where: quotes with their marks, sources, themes, people, roles and studies; who is quoted under
 * what, and what is raised together.
 */
@NullMarked
package org.concerngraph.evidence;

import org.jspecify.annotations.NullMarked;
