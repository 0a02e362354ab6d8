/** Takes applications from Kafka, keeps assessments and pledged rights in PostgreSQL, shows assessments over HTTP. */
@NullMarked
package zalog.eligibility.assessment.adapter;

import org.jspecify.annotations.NullMarked;
