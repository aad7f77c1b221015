package org.concerngraph.intake;

/** Ends the transaction of an import of which nothing is to be kept; the receipt says why. */
final class NotWritten extends RuntimeException {

    private final transient Receipt receipt;

    NotWritten(Receipt receipt) {
        super("Nothing was written: " + receipt.outcome());
        this.receipt = receipt;
    }

    Receipt receipt() {
        return receipt;
    }
}
