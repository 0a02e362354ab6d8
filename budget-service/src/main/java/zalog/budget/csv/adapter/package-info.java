/** Files of values as banks and the treasury send them: {@link zalog.budget.csv.adapter.CsvTable}. */
@NullMarked
package zalog.budget.csv.adapter;

import org.jspecify.annotations.NullMarked;
