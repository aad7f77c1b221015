package org.concerngraph.linking.sssom;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The metadata of a set as they were read.
 *
 * @param curies its prefixes
 * @param values what is said of the set, by slot
 * @param definitions the definitions of slots that are not of SSSOM, by name
 * @param extensions the values of such slots, by name
 */
record Metadata(
        CurieMap curies,
        Map<Slot, List<String>> values,
        SortedMap<String, ExtensionSlot> definitions,
        SortedMap<String, String> extensions) {}
