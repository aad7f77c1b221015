package org.concerngraph.curation.agreement;

import java.util.Locale;

/** A share as people read it. */
final class Percent {

    private Percent() {}

    /** For example "91.7 %"; only a whole is 100 %. */
    static String text(double share) {
        double shown = share < 1 ? Math.min(share * 100, 99.9) : 100;
        return String.format(Locale.ROOT, "%.1f\u00a0%%", shown);
    }
}
