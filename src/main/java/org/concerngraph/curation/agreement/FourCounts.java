package org.concerngraph.curation.agreement;

/**
 * What two coders said of the same quotes: whether something is in them.
 *
 * @param both of how many quotes both said yes
 * @param onlyOne of how many only the one did
 * @param onlyOther of how many only the other did
 * @param neither of how many neither did
 */
record FourCounts(long both, long onlyOne, long onlyOther, long neither) {

    /** How many quotes there are. */
    public long units() {
        return both + onlyOne + onlyOther + neither;
    }

    /** Of how many quotes both said the same. */
    public long agreed() {
        return both + neither;
    }

    /** How often the one said yes. */
    public long yesOfOne() {
        return both + onlyOne;
    }

    /** How often the other said yes. */
    public long yesOfOther() {
        return both + onlyOther;
    }

    /** These and others together. */
    FourCounts plus(FourCounts more) {
        return new FourCounts(
                both + more.both, onlyOne + more.onlyOne, onlyOther + more.onlyOther, neither + more.neither);
    }
}
