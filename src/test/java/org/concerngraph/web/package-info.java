@org.jspecify.annotations.NullMarked
package org.concerngraph.web;
