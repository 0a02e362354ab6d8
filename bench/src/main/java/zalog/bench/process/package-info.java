/** What the processes of the stack cost: memory, processor time, seconds until they are ready. Read from /proc, so Linux only. */
@NullMarked
package zalog.bench.process;

import org.jspecify.annotations.NullMarked;
