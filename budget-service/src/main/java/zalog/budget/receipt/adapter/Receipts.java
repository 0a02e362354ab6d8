package zalog.budget.receipt.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zalog.budget.loan.adapter.CalculationView;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.LoanHistory;
import zalog.budget.receipt.adapter.ReceiptView.Item;
import zalog.kernel.FinancialYear;
import zalog.kernel.Text;
import zalog.kit.problem.Language;
import zalog.ledger.Cause;
import zalog.ledger.ChainedEntry;
import zalog.ledger.EntryLine;
import zalog.reimbursement.ProjectedReimbursement;
import zalog.reimbursement.ReimbursableLine;

/** Puts a year's entries of a loan together by what caused them, each cause with its explanation. */
record Receipts(
        LoanHistory history,
        FinancialYear year,
        Calculation calculation,
        Map<String, List<Text>> texts,
        Language language) {

    private static final Text TAKEN_BACK =
            new Text("The payment was taken back or corrected into another one.", "Платёж отменён или заменён другим.");

    List<Item> items(List<ChainedEntry> entries) {
        return entries.stream()
                .collect(groupingBy(entry -> entry.entry().posting().cause(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(each -> item(each.getKey(), each.getValue()))
                .toList();
    }

    private Item item(Cause cause, List<ChainedEntry> entries) {
        List<EntryLine> lines = entries.stream().map(EntryLine::of).toList();
        return switch (cause.kind()) {
            case APPLICATION -> projected(cause, lines);
            case LOAN_EVENT -> told(cause, cause.id(), List.of(), lines);
            case LATE_CORRECTION ->
                told(cause, cause.id().substring(cause.id().indexOf(' ') + 1), List.of(sentence(cause)), lines);
            case GUARANTEE, CLAIM, PAYMENT_BATCH, CLAWBACK, LIMIT_AMENDMENT, YEAR_CLOSE, PROGRAMME ->
                new Item(cause.kind(), cause.id(), explained(cause), List.of(), lines);
        };
    }

    private Item projected(Cause cause, List<EntryLine> entries) {
        ProjectedReimbursement projected = calculation.project(history.loan(), year);
        var sentence = new Text(
                "The loan agreement lets expect " + projected.interest() + " RUB of interest and "
                        + projected.guaranteeFee() + " RUB of the guarantee fee in " + year + ".",
                "По кредитному договору в " + year + " году ожидается возмещение процентов " + projected.interest()
                        + " руб. и вознаграждения за гарантию " + projected.guaranteeFee() + " руб.");
        return new Item(cause.kind(), cause.id(), List.of(language.of(sentence)), views(projected.lines()), entries);
    }

    private List<String> explained(Cause cause) {
        return Stream.concat(Stream.of(sentence(cause)), texts.getOrDefault(cause.id(), List.of()).stream())
                .map(language::of)
                .toList();
    }

    private Item told(Cause cause, String eventId, List<Text> first, List<EntryLine> entries) {
        Optional<Line> line = history.lines(calculation).stream()
                .filter(each -> each.eventId().equals(eventId))
                .findFirst();
        List<Text> explanation = line.map(Line::explanation).orElseGet(() -> List.of(TAKEN_BACK));
        return new Item(
                cause.kind(),
                cause.id(),
                Stream.concat(first.stream(), explanation.stream())
                        .map(language::of)
                        .toList(),
                views(line.flatMap(Line::calculation).stream().toList()),
                entries);
    }

    private List<CalculationView> views(List<ReimbursableLine> lines) {
        return lines.stream().map(line -> CalculationView.of(line, language)).toList();
    }

    private static Text sentence(Cause cause) {
        return switch (cause.kind()) {
            case APPLICATION -> new Text("The application.", "Заявка.");
            case LOAN_EVENT -> TAKEN_BACK;
            case LATE_CORRECTION ->
                new Text(
                        "The difference that an event made to a payment of a closed year (year, event): " + cause.id()
                                + ".",
                        "Разница по платежу закрытого года (год, событие): " + cause.id() + ".");
            case GUARANTEE ->
                new Text("The guarantee suspended or ended it.", "Из-за гарантии возмещение приостановлено.");
            case CLAIM -> new Text("See claim " + cause.id() + ".", "См. требование " + cause.id() + ".");
            case PAYMENT_BATCH ->
                new Text("See payment batch " + cause.id() + ".", "См. реестр выплат " + cause.id() + ".");
            case CLAWBACK ->
                new Text("See clawback " + cause.id() + ".", "См. требование о возврате " + cause.id() + ".");
            case LIMIT_AMENDMENT ->
                new Text(
                        "The limit of the year was changed by " + cause.id() + ".",
                        "Лимит года изменён документом " + cause.id() + ".");
            case YEAR_CLOSE ->
                new Text("The close of the year " + cause.id() + ".", "Закрытие " + cause.id() + " года.");
            case PROGRAMME -> new Text("The programme began.", "Начало программы.");
        };
    }
}
