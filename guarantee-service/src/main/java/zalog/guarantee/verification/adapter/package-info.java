/** Verification over Kafka, over HTTP and in PostgreSQL. */
@NullMarked
package zalog.guarantee.verification.adapter;

import org.jspecify.annotations.NullMarked;
