package zalog.budget.payment.adapter;

import static zalog.kit.persistence.Columns.texts;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.payment.Exports;
import zalog.budget.payment.adapter.document.Pain001;
import zalog.budget.payment.adapter.document.PaymentsCsv;
import zalog.budget.payment.model.Payer;
import zalog.budget.payment.model.PaymentBatch;
import zalog.kernel.PaymentBatchId;
import zalog.kit.persistence.Rows;

/** What goes to the treasury and comes from it, kept in PostgreSQL to the byte. */
final class PostgresFiles {
    private static final String KEEP = """
            insert into payment_file (batch_id, format, sha256, content)
            select :batch, format, sha256, content
            from unnest(cast(:formats as text[]), cast(:hashes as text[]), cast(:contents as text[]))
                as file (format, sha256, content)
            """;
    private static final String HASHES = """
            select format, sha256 from payment_file where batch_id = :batch order by format desc
            """;
    private static final String CONTENT = """
            select sha256, content from payment_file where batch_id = :batch and format = :format
            """;
    private static final String ANSWERED = """
            select verdicts from treasury_answer where batch_id = $1 and sha256 = $2 and final
            """;
    private static final String ANSWER = """
            insert into treasury_answer (batch_id, sha256, format, content, verdicts, final, received_by, received_at)
            values (:batch, :hash, :format, :content, :verdicts, :final, :by, :at)
            """;

    private final Mutiny.StatelessSession session;

    PostgresFiles(Mutiny.StatelessSession session) {
        this.session = session;
    }

    /** The formats in which the treasury gets a batch. */
    enum Format {
        PAIN_001,
        CSV
    }

    /** A file and what it is known by. */
    record Kept(String sha256, String content) {}

    /** A file's format and what it is known by. */
    record Hash(Format format, String sha256) {}

    /** An answer as it came. */
    record Answer(PaymentBatchId batch, String format, byte[] body, String sha256, String by, Instant at) {}

    Exports exports(Payer payer) {
        return batch -> keep(
                batch,
                List.of(
                        new Pain001(batch, payer, batch.decision().orElseThrow().at()).write(),
                        PaymentsCsv.write(batch, payer)));
    }

    private Uni<Void> keep(PaymentBatch batch, List<String> contents) {
        return session.createNativeQuery(KEEP)
                .setParameter("batch", batch.id().value())
                .setParameter("formats", new String[] {Format.PAIN_001.name(), Format.CSV.name()})
                .setParameter("hashes", texts(contents, each -> Sha256.of(each.getBytes(StandardCharsets.UTF_8))))
                .setParameter("contents", contents.toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Hash>> hashes(PaymentBatchId batch) {
        return session.createNativeQuery(HASHES, Tuple.class)
                .setParameter("batch", batch.value())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Hash(
                                Format.valueOf(row.get("format", String.class)), row.get("sha256", String.class)))
                        .toList());
    }

    Uni<Optional<Kept>> find(PaymentBatchId batch, Format format) {
        return session.createNativeQuery(CONTENT, Tuple.class)
                .setParameter("batch", batch.value())
                .setParameter("format", format.name())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new Kept(found.get("sha256", String.class), found.get("content", String.class))));
    }

    /** The verdicts of a file that came before, and that gets no other ones on another day. */
    Uni<Optional<String>> answered(PaymentBatchId batch, String sha256) {
        return Rows.first(session, ANSWERED, row -> row.text(0), batch.value(), sha256);
    }

    Uni<Void> keep(Answer answer, String verdicts, boolean isFinal) {
        return session.createNativeQuery(ANSWER)
                .setParameter("batch", answer.batch().value())
                .setParameter("hash", answer.sha256())
                .setParameter("format", answer.format())
                .setParameter("content", new String(answer.body(), StandardCharsets.UTF_8))
                .setParameter("verdicts", verdicts)
                .setParameter("final", isFinal)
                .setParameter("by", answer.by())
                .setParameter("at", answer.at())
                .executeUpdate()
                .replaceWithVoid();
    }
}
