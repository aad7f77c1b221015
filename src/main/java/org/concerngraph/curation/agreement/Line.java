package org.concerngraph.curation.agreement;

import java.util.Locale;

/**
 * How two coders agree on one concern or theme, or on all together.
 *
 * @param iri the concern or theme; empty for all
 * @param label what it is called
 * @param counts what they said of the quotes
 * @param size how far the number of quotes carries a coefficient
 * @param open how many of their differences nobody has settled
 * @param differences the address of these
 * @param ofAll alpha of all coders of the study; none where these two are all
 */
record Line(
        String iri, String label, FourCounts counts, SampleSize size, int open, String differences, Coefficient ofAll) {

    /** Is it all together? */
    public boolean isTotal() {
        return iri.isEmpty();
    }

    /** Are there quotes enough for shares and coefficients? */
    public boolean isEnough() {
        return !size.isTooSmall();
    }

    /** The share of which both said the same. */
    public String agreement() {
        return Percent.text(kappaOf().observed());
    }

    /** The share of which both would say the same by chance. */
    public String byChance() {
        return Percent.text(kappaOf().expected());
    }

    /** How often the one said yes, as a share. */
    public String shareOfOne() {
        return Percent.text(counts.yesOfOne() / (double) counts.units());
    }

    /** How often the other said yes, as a share. */
    public String shareOfOther() {
        return Percent.text(counts.yesOfOther() / (double) counts.units());
    }

    /** Cohen's kappa; none for all together, since chance is another on each. */
    public Coefficient kappa() {
        return isTotal()
                ? new Coefficient.None("Chance is another on each, so that there is no kappa of all together.")
                : size.allow(kappaOf().coefficient());
    }

    /** Krippendorff's alpha. */
    public Coefficient alpha() {
        return size.allow(KrippendorffsAlpha.of(counts).coefficient());
    }

    /** The share of which both said the same as a program reads it; empty where there are too few quotes. */
    String observedDigits() {
        return isEnough() ? digits(kappaOf().observed()) : "";
    }

    /** The share by chance as a program reads it; empty where there are too few quotes, and for all together. */
    String expectedDigits() {
        return isEnough() && !isTotal() ? digits(kappaOf().expected()) : "";
    }

    private static String digits(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private CohensKappa kappaOf() {
        return new CohensKappa(counts);
    }
}
