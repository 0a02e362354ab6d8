/**
 * What may be seen of applications, over HTTP from PostgreSQL: {@link zalog.application.enquiry.adapter.ApplicationView},
 * its {@link zalog.application.enquiry.adapter.TimelineView} and lists. An SME sees its own, officers and auditors all.
 */
@NullMarked
package zalog.application.enquiry.adapter;

import org.jspecify.annotations.NullMarked;
