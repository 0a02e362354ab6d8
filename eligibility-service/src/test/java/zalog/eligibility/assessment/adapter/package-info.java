/** Assessments on the real PostgreSQL, Kafka and Keycloak. */
@NullMarked
package zalog.eligibility.assessment.adapter;

import org.jspecify.annotations.NullMarked;
