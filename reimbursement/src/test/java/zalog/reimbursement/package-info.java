/** Facts about the calculation. */
@NullMarked
package zalog.reimbursement;

import org.jspecify.annotations.NullMarked;
