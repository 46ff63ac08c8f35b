package stoa.cart.pricing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import stoa.cart.pricing.entity.Basket;
import stoa.cart.pricing.entity.Calculation;
import stoa.cart.pricing.entity.Quote;
import stoa.cart.pricing.entity.Rounding;
import stoa.kernel.settings.Setting;

/** Calculates as the store rounds. */
@ApplicationScoped
public class StoreCalculation {

    @Inject @Setting("stoa.store.rounding") String level;
    @Inject @Setting("stoa.store.rounding-mode") String mode;

    public Quote of(Basket basket) {
        return new Calculation(new Rounding(Rounding.Level.valueOf(level), RoundingMode.valueOf(mode))).of(basket);
    }
}
