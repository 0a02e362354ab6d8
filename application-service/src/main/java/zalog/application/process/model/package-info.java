/**
 * The process of an application, in plain Java: what state it is in ({@link zalog.application.process.model.State}), what
 * may happen to it ({@link zalog.application.process.model.Input}), and the one table of what follows ({@link
 * zalog.application.process.model.ApplicationProcess}). The table runs and is printed as {@code docs/process.md}.
 */
@NullMarked
package zalog.application.process.model;

import org.jspecify.annotations.NullMarked;
