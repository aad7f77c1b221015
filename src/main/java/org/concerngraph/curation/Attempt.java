package org.concerngraph.curation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.concerngraph.query.BadParameter;
import org.springframework.http.HttpStatus;

/** An attempt to keep what a form says. What cannot be kept is shown again in the form, with the reason, and nothing is lost. */
final class Attempt {

    private Attempt() {}

    /**
     * Keeps it, or shows it again.
     *
     * @param keeping keeps it, and says what is answered then
     * @param again the view with the form as it was filled in, given why it cannot be kept
     */
    static String at(Supplier<String> keeping, HttpServletResponse response, Function<RuntimeException, String> again) {
        try {
            return keeping.get();
        } catch (BadParameter fault) {
            return shown(HttpStatus.BAD_REQUEST, fault, response, again);
        } catch (Unfit fault) {
            return shown(HttpStatus.UNPROCESSABLE_CONTENT, fault, response, again);
        } catch (ChangedMeanwhile fault) {
            return shown(HttpStatus.CONFLICT, fault, response, again);
        }
    }

    private static String shown(
            HttpStatus status,
            RuntimeException fault,
            HttpServletResponse response,
            Function<RuntimeException, String> again) {
        response.setStatus(status.value());
        return again.apply(fault);
    }
}
