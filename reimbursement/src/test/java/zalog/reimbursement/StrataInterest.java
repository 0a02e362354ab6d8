package zalog.reimbursement;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.currency.Currency;
import com.opengamma.strata.basics.date.BusinessDayAdjustment;
import com.opengamma.strata.basics.date.DayCounts;
import com.opengamma.strata.basics.date.DaysAdjustment;
import com.opengamma.strata.basics.schedule.Frequency;
import com.opengamma.strata.basics.schedule.PeriodicSchedule;
import com.opengamma.strata.basics.value.ValueAdjustment;
import com.opengamma.strata.basics.value.ValueSchedule;
import com.opengamma.strata.basics.value.ValueStep;
import com.opengamma.strata.basics.value.ValueStepSequence;
import com.opengamma.strata.pricer.rate.ImmutableRatesProvider;
import com.opengamma.strata.pricer.swap.SwapPaymentPeriodPricer;
import com.opengamma.strata.product.common.PayReceive;
import com.opengamma.strata.product.swap.FixedRateCalculation;
import com.opengamma.strata.product.swap.NotionalSchedule;
import com.opengamma.strata.product.swap.PaymentSchedule;
import com.opengamma.strata.product.swap.RateCalculationSwapLeg;
import com.opengamma.strata.product.swap.SwapPaymentPeriod;
import java.time.LocalDate;
import java.util.TreeMap;
import zalog.kernel.Rate;

/**
 * What a loan bears day by day according to OpenGamma Strata: a fixed leg of daily periods whose notional amortises and
 * whose rate steps, dated, counted and valued by Strata alone.
 *
 * <p>Strata counts the first day of a period and not the last; the programme counts the last and not the first. So a
 * movement of money is a step of Strata's a day later, and the day itself is the same in both. Amounts are kopecks, which
 * a double holds exactly.
 */
record StrataInterest(RandomLife life) {
    private static final SwapPaymentPeriodPricer<SwapPaymentPeriod> PRICER = SwapPaymentPeriodPricer.standard();
    private static final Currency RUB = Currency.of("RUB");
    private static final Frequency DAILY = Frequency.ofDays(1);

    /** Kopecks of interest of each day after the drawdown through maturity, at rates by the first day each holds. */
    double[] at(TreeMap<LocalDate, Rate> rates) {
        var firstDay = life.drawnOn().plusDays(1);
        var leg = RateCalculationSwapLeg.builder()
                .payReceive(PayReceive.RECEIVE)
                .accrualSchedule(PeriodicSchedule.builder()
                        .startDate(firstDay)
                        .endDate(life.maturity().plusDays(1))
                        .frequency(DAILY)
                        .businessDayAdjustment(BusinessDayAdjustment.NONE)
                        .build())
                .paymentSchedule(PaymentSchedule.builder()
                        .paymentFrequency(DAILY)
                        .paymentDateOffset(DaysAdjustment.NONE)
                        .build())
                .notionalSchedule(NotionalSchedule.of(RUB, principal()))
                .calculation(FixedRateCalculation.builder()
                        .rate(steps(rates, firstDay))
                        .dayCount(DayCounts.ACT_ACT_ISDA)
                        .build())
                .build()
                .resolve(ReferenceData.minimal());
        var market = ImmutableRatesProvider.builder(firstDay).build();
        return leg.getPaymentPeriods().stream()
                .mapToDouble(period -> PRICER.forecastValue(period, market))
                .toArray();
    }

    private ValueSchedule principal() {
        var schedule = ValueSchedule.builder()
                .initialValue(life.firstTranche().kopecks())
                .steps(life.movements().entrySet().stream()
                        .map(movement -> ValueStep.of(
                                movement.getKey().plusDays(1),
                                ValueAdjustment.ofDeltaAmount(
                                        movement.getValue().kopecks())))
                        .toList());
        life.instalments()
                .ifPresent(plan -> schedule.stepSequence(ValueStepSequence.of(
                        plan.first().plusDays(1),
                        plan.last().plusDays(1),
                        Frequency.P1M,
                        ValueAdjustment.ofDeltaAmount(-plan.each().kopecks()))));
        return schedule.build();
    }

    private ValueSchedule steps(TreeMap<LocalDate, Rate> rates, LocalDate firstDay) {
        var later = rates.subMap(firstDay, false, life.maturity(), true).entrySet().stream()
                .map(rate -> ValueStep.of(rate.getKey(), ValueAdjustment.ofReplace(decimal(rate.getValue()))))
                .toList();
        return ValueSchedule.of(decimal(rates.floorEntry(firstDay).getValue()), later);
    }

    private static double decimal(Rate rate) {
        return rate.percentPerYear().movePointLeft(2).doubleValue();
    }
}
