package org.concerngraph.concern;

import java.util.List;

/**
 * What is drawn of the map: dots and the lines between them.
 *
 * @param nodes the dots
 * @param edges the lines
 */
record Drawing(List<Dot> nodes, List<Line> edges) {

    /**
     * A concern, or a group of concerns.
     *
     * @param id its name in the drawing
     * @param label what stands beside it
     * @param kind the polarity
     * @param shown whether the filters leave it; one that is not shown keeps its place free
     * @param isGroup whether it stands for several concerns
     * @param href where a reader finds out more
     */
    record Dot(String id, String label, String kind, boolean shown, boolean isGroup, String href) {}

    /**
     * A relation, or several of one type between two groups.
     *
     * @param id its name in the drawing
     * @param from the dot it leads from
     * @param to the dot it leads to
     * @param type the type, which says how the line is drawn
     * @param label what stands beside it
     */
    record Line(String id, String from, String to, String type, String label) {}
}
