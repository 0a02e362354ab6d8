/**
 * Applications to the programme. Features: {@code form} (what an application looks like), {@code filing}, {@code drafts},
 * {@code process} (the one state machine) and {@code enquiry} (what may be seen of it).
 */
@NullMarked
package zalog.application;

import org.jspecify.annotations.NullMarked;
