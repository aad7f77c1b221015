package org.concerngraph.linking.sssom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a slot that is not of SSSOM means.
 *
 * @param name the name of its column, or of its key in the metadata
 * @param property the IRI of the property that it stands for
 * @param type the IRI of the type of its values
 */
public record ExtensionSlot(String name, String property, String type) {

    /** The type of values of which nothing else is said. */
    public static final String TEXT = Namespaces.XSD + "string";

    /** The type of values that are IRIs. */
    public static final String IRI = Namespaces.LINKML + "Uriorcurie";

    /** Where the properties of slots are that nobody defined; a name that leads nowhere, as SSSOM has it. */
    private static final String UNDEFINED = "http://sssom.invalid/";

    /** A slot that nobody defined: it holds text. */
    public static ExtensionSlot undefined(String name) {
        return new ExtensionSlot(name, undefinedProperty(name), TEXT);
    }

    static String undefinedProperty(String name) {
        return UNDEFINED + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Is this name one that SSSOM has or had for something of its own? */
    static boolean isReserved(String name) {
        return Slot.of(name) != null
                || Legacy.isLegacy(name)
                || name.equals("curie_map")
                || name.equals("extension_definitions")
                || name.equals("mappings");
    }

    /** Are its values IRIs? The specification writes the name of that type in two ways. */
    public boolean isIri() {
        return type.toLowerCase(Locale.ROOT).equals(IRI.toLowerCase(Locale.ROOT));
    }

    /** Does it have the property that slots have of which none was given? */
    boolean hasOwnProperty() {
        return !property.equals(undefinedProperty(name));
    }

    /** Is there anything to define? */
    boolean isDefined() {
        return hasOwnProperty() || !type.equals(TEXT);
    }
}
