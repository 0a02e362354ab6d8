/**
 * The form of an application: reads the JSON an SME sends and names every fault at once, each with its JSON Pointer. It
 * judges the form alone; whether the applicant qualifies is the business of eligibility-service. Start at {@link
 * zalog.application.form.ApplicationForm}.
 */
@NullMarked
package zalog.application.form;

import org.jspecify.annotations.NullMarked;
