package org.concerngraph.intake.tabular;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;

/** The numbers in a workbook as text: a date is a number too, and only the cell's format tells. */
final class Numbers {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_OF_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(86_400_000);

    private Numbers() {}

    /** A number as its format means it: a date as ISO text, a percentage with its sign, any other as it is kept. */
    static String asShown(String raw, Cell cell, boolean from1904) {
        return asShown(raw, cell.getDataFormatString() == null ? "" : cell.getDataFormatString(), from1904);
    }

    static String asShown(String raw, String format, boolean from1904) {
        String signs =
                format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.", "").toLowerCase(Locale.ROOT);
        boolean date = signs.matches("(?s).*[ymdhs].*") && !signs.contains("general");
        if (raw.isEmpty() || (!date && !signs.contains("%"))) {
            return raw;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!date) {
            BigDecimal percent = number.movePointRight(2).setScale(10, RoundingMode.HALF_UP);
            return percent.stripTrailingZeros().toPlainString() + "%";
        }
        return number.signum() < 0 || number.compareTo(LAST_DAY) >= 0 ? raw : date(number, signs, from1904);
    }

    private static String date(BigDecimal number, String signs, boolean from1904) {
        long milliseconds =
                number.multiply(MILLISECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        LocalDateTime time = (from1904 ? EPOCH_OF_1904 : EPOCH).plus(milliseconds, ChronoUnit.MILLIS);
        boolean day = signs.contains("y") || signs.contains("d");
        if (!day && number.compareTo(BigDecimal.ONE) < 0) {
            return time.toLocalTime().toString();
        }
        boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
        return midnight && !signs.contains("h")
                ? time.toLocalDate().toString()
                : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
