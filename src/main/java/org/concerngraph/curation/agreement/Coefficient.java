package org.concerngraph.curation.agreement;

import java.util.Locale;

/** A coefficient of agreement, or in words why there is none. */
sealed interface Coefficient {

    /** Nobody can be compared. */
    Coefficient NOTHING_SHARED = new None("There is no quote that two have coded.");

    /** Chance explains it as well. */
    Coefficient ALWAYS_THE_SAME =
            new None("Every answer was the same, yes or no: that they agree cannot be told from chance.");

    /** One that there is: 1 where all agree, 0 where they agree as often as by chance, negative where less often. */
    record Known(double value) implements Coefficient {

        @Override
        public boolean isKnown() {
            return true;
        }

        @Override
        public String text() {
            String digits = String.format(Locale.ROOT, "%.2f", Math.abs(value));
            return value < 0 && !digits.equals("0.00") ? "−" + digits : digits;
        }

        @Override
        public String digits() {
            return String.format(Locale.ROOT, "%.4f", value);
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /** One that there is not. */
    record None(String reason) implements Coefficient {

        @Override
        public boolean isKnown() {
            return false;
        }

        @Override
        public String text() {
            return "none";
        }

        @Override
        public String digits() {
            return "";
        }
    }

    /** Is there one? */
    boolean isKnown();

    /** The value as a person reads it, or "none". */
    String text();

    /** The value as a program reads it, with four decimals; empty where there is none. */
    String digits();

    /** Why there is none; empty where there is one. */
    String reason();
}
