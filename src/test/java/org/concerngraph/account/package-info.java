@org.jspecify.annotations.NullMarked
package org.concerngraph.account;
