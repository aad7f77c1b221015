package org.concerngraph.intake.tabular;

import java.util.List;

/** A quote as the cells of a row say it; what a row does not say is empty. */
record RowQuote(
        int row,
        String column,
        String text,
        String participant,
        String role,
        String attribution,
        List<List<String>> themes,
        List<String> concerns,
        String source,
        String page,
        String number) {}
