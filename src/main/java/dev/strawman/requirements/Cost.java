package dev.strawman.requirements;

import dev.strawman.unit.Money;
import dev.strawman.unit.Percent;
import java.util.List;
import java.util.Optional;

/** Budget and rates. */
public record Cost(
        @Item(says = "What all environments together may cost in a month.", example = "45000 GBP", noted = true) Optional<Money> budgetMonthly,
        @Item(says = "Currency of reports, ISO 4217.", fallback = "GBP", shape = Shape.CURRENCY, example = "GBP", noted = true) String currency,
        @Item(says = "Years that a comparison covers.", fallback = "3", min = 1, noted = true) int horizonYears,
        @Item(says = "Rate of one person and day.", example = "750 GBP") Optional<Money> dayRate,
        @Item(says = "Discount agreed with the provider.", fallback = "0 %", max = 100, noted = true) Percent commitDiscount,
        @Item(says = "Things to be bought.", noted = true) List<Purchase> newItems) {

    /** A thing to be bought. */
    public record Purchase(
            @Item(says = "What.", must = true, example = "change data capture licence", noted = true) String what,
            @Item(says = "Price.", example = "12000 GBP", noted = true) Optional<Money> price) {
    }
}
