@NullMarked
package zalog.budget.payment.adapter.document;

import org.jspecify.annotations.NullMarked;
