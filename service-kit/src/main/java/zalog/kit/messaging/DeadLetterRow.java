package zalog.kit.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A dead letter as an operator sees it. */
@Entity
@Table(name = "dead_letter")
@NullUnmarked
public class DeadLetterRow {
    @Id
    public long position;

    public String topic;
    public String key;
    public String headers;
    public String reason;

    @Column(name = "failed_at")
    public Instant failedAt;

    @Column(name = "replayed_at")
    public Instant replayedAt;

    @Column(name = "replayed_by")
    public String replayedBy;
}
