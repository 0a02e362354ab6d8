/**
 * The words every module shares, in plain Java: {@link zalog.kernel.Money}, {@link zalog.kernel.Rate}, {@link
 * zalog.kernel.FinancialYear}, the identifiers of organisations and accounts, and reasons as values.
 *
 * <p>Text from outside enters through a {@code parse} method that answers {@link zalog.kernel.Parsed}; a constructor
 * that throws means a bug in the caller.
 */
@NullMarked
package zalog.kernel;

import org.jspecify.annotations.NullMarked;
