// The query address that this page belongs to: each dataset has its own.
import { byId } from "./dom.js";

export const ADDRESS = byId("workbench").dataset.address;

/** The key by which this page keeps something in the browser: what is kept for one dataset is not shown for another. */
export const keyOf = name => "concern-graph.workbench." + name + (ADDRESS === "/sparql" ? "" : ADDRESS);
