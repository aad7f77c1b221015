package org.concerngraph.curation.agreement;

/** How far the number of quotes carries a coefficient. */
enum SampleSize {
    /** One quote more or less would change it beyond use. */
    TOO_SMALL,
    /** It says roughly where they stand. */
    ROUGH,
    /** Enough. */
    ENOUGH;

    /** From how many quotes on there are coefficients. */
    static final int LEAST = 10;

    /** From how many quotes on they are not called rough. */
    static final int SURE = 30;

    static SampleSize of(long quotes) {
        return quotes < LEAST ? TOO_SMALL : quotes < SURE ? ROUGH : ENOUGH;
    }

    /** Are there too few quotes for any coefficient? */
    public boolean isTooSmall() {
        return this == TOO_SMALL;
    }

    /** Are there so few that coefficients are rough? */
    public boolean isRough() {
        return this == ROUGH;
    }

    /** The coefficient where there are quotes enough for one. */
    Coefficient allow(Coefficient coefficient) {
        return isTooSmall()
                ? new Coefficient.None("Fewer than " + LEAST + " quotes are too few for a coefficient.")
                : coefficient;
    }
}
