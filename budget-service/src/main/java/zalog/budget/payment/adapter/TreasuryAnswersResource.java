package zalog.budget.payment.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.payment.TakingAnswers;
import zalog.budget.payment.TakingAnswers.Outcome;
import zalog.budget.payment.adapter.document.AnswersCsv;
import zalog.budget.payment.adapter.document.Pain002;
import zalog.budget.payment.adapter.document.UnreadableDocument;
import zalog.budget.payment.model.BatchStatus;
import zalog.budget.payment.model.PaymentBatch;
import zalog.budget.payment.model.Settlement;
import zalog.budget.payment.model.TreasuryAnswer;
import zalog.contracts.ContractJson;
import zalog.kernel.PaymentBatchId;
import zalog.kernel.Reason;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.json.JsonBody;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;

/**
 * An officer brings what the treasury answered. The same file again gives the same verdicts and changes nothing, unless it
 * named a day of payment that was still to come.
 */
@Path("/payment-batches/{id}/treasury-answers")
@RolesAllowed(Roles.OFFICER)
public class TreasuryAnswersResource {
    private final Transactions transactions;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    TreasuryAnswersResource(Transactions transactions, BusinessClock clock, Caller caller) {
        this.transactions = transactions;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    public Uni<Verdicts> take(@PathParam("id") String id, byte[] body, @Context HttpHeaders headers) {
        Actor actor = caller.actor();
        PaymentBatchId batchId = BatchResource.id(id);
        Language language = Language.of(headers);
        if (body.length > JsonBody.LIMIT) {
            throw new ProblemException(Problem.tooLarge(JsonBody.LIMIT));
        }
        boolean csv = isCsv(headers.getMediaType());
        var answers = read(body, csv);
        var file = new PostgresFiles.Answer(
                batchId, csv ? "CSV" : "PAIN_002", body, Sha256.of(body), actor.subject(), clock.now());
        return transactions
                .run(session -> take(session, file, answers))
                .map(stored -> Verdicts.of(file.sha256(), stored, language));
    }

    private Uni<StoredVerdicts> take(
            Mutiny.StatelessSession session,
            PostgresFiles.Answer file,
            Function<PaymentBatch, List<TreasuryAnswer>> answers) {
        var files = new PostgresFiles(session);
        return new TakingAnswers(
                        new PostgresBooks(session, clock), new PostgresBatches(session), new PostgresLedger(session))
                .take(file.batch(), () -> known(files, file).map(Optional::isPresent), answers)
                .chain(outcome -> switch (outcome.orElseThrow(ProblemException::notFound)) {
                    case Outcome.Taken(Settlement settlement) -> keep(files, file, settlement);
                    case Outcome.Known() -> known(files, file).map(Optional::orElseThrow);
                    case Outcome.Refused(Reason reason) -> throw conflict(reason);
                });
    }

    private static Uni<Optional<StoredVerdicts>> known(PostgresFiles files, PostgresFiles.Answer file) {
        return files.answered(file.batch(), file.sha256()).map(found -> found.map(StoredVerdicts::read));
    }

    private static Uni<StoredVerdicts> keep(PostgresFiles files, PostgresFiles.Answer file, Settlement settlement) {
        var verdicts = StoredVerdicts.of(settlement);
        return files.keep(file, verdicts.json(), settlement.isFinal()).replaceWith(verdicts);
    }

    /** Looked at here and not by the framework, which would answer before it knows who asks. */
    private static boolean isCsv(@Nullable MediaType type) {
        if (type != null && MediaType.valueOf("text/csv").isCompatible(type)) {
            return true;
        }
        if (type != null && type.getSubtype().equals("xml")) {
            return false;
        }
        throw new ProblemException(Problem.ofStatus(415, "Unsupported Media Type"));
    }

    private static Function<PaymentBatch, List<TreasuryAnswer>> read(byte[] body, boolean csv) {
        try {
            if (csv) {
                List<TreasuryAnswer> answers = AnswersCsv.read(body);
                return batch -> answers;
            }
            Pain002 message = Pain002.read(body);
            return batch -> {
                message.otherThan(batch).ifPresent(reason -> {
                    throw conflict(reason);
                });
                return message.answers(batch);
            };
        } catch (UnreadableDocument e) {
            throw new ProblemException(Problem.badRequest("PAY-012", e.fault()));
        }
    }

    private static ProblemException conflict(Reason reason) {
        return new ProblemException(Problem.conflict(reason.code(), reason.text()));
    }

    /** Verdicts in both languages, as they are kept. */
    record StoredVerdicts(BatchStatus status, List<Settlement.Verdict> verdicts) {
        static StoredVerdicts of(Settlement settlement) {
            return new StoredVerdicts(settlement.batch().status(), settlement.verdicts());
        }

        static StoredVerdicts read(String json) {
            return ContractJson.read(json.getBytes(StandardCharsets.UTF_8), StoredVerdicts.class);
        }

        String json() {
            return new String(ContractJson.write(this), StandardCharsets.UTF_8);
        }
    }

    /** The answer: what became of each of the treasury's. */
    public record Verdicts(String sha256, BatchStatus status, List<OfPayment> verdicts) {
        static Verdicts of(String sha256, StoredVerdicts stored, Language language) {
            return new Verdicts(
                    sha256,
                    stored.status(),
                    stored.verdicts().stream()
                            .map(each -> new OfPayment(
                                    each.endToEndId(),
                                    each.kind(),
                                    each.reason().map(Reason::code),
                                    each.reason().map(reason -> language.of(reason.text()))))
                            .toList());
        }
    }

    /** What became of the answer for one payment. */
    public record OfPayment(String endToEndId, Settlement.Kind verdict, Optional<String> code, Optional<String> text) {}
}
