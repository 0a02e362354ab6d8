package zalog.budget.payment.adapter.document;

import zalog.kernel.Text;

/** A document of the treasury cannot be read; says where and why. */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text fault;

    UnreadableDocument(String en, String ru) {
        super(en);
        this.fault = new Text(en, ru);
    }

    public Text fault() {
        return fault;
    }
}
