/**
 * What an SME files ({@link zalog.contracts.application.ApplicationContent}) and what becomes of it
 * ({@link zalog.contracts.application.ApplicationEvent}).
 */
@NullMarked
package zalog.contracts.application;

import org.jspecify.annotations.NullMarked;
