package org.concerngraph.linking.sssom;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as SSSOM has them: doubles, written without an exponent and without needless zeros. */
final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,2})?");

    private Numbers() {}

    /** The number in the one form in which we keep it; null for what is none. */
    static @Nullable String plain(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        return plain(BigDecimal.valueOf(Double.parseDouble(text)));
    }

    /** With at most three digits behind the point, as the canonical form of SSSOM/TSV wants it. */
    static String rounded(String plain) {
        return plain(new BigDecimal(plain).setScale(3, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
