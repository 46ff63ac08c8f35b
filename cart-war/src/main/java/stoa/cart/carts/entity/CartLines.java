package stoa.cart.carts.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import stoa.cart.offers.entity.Offer;
import stoa.cart.offers.entity.Offers;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** The lines of a {@link Cart}: one per variant, all in its currency. Which of them changed is known for storing them. */
class CartLines {

    private final Currency currency;
    private final List<CartLine> all;
    private final Set<UUID> removed = new HashSet<>();

    CartLines(List<LineRow> stored, Currency currency) {
        this.currency = currency;
        this.all = new ArrayList<>(stored.stream().map(line -> new CartLine(line, currency)).toList());
    }

    boolean isChanged() {
        return !removed.isEmpty() || !changed().isEmpty();
    }

    /** Those that are not stored as they are. */
    List<LineRow> changed() {
        return all.stream().filter(CartLine::isChanged).map(CartLine::row).toList();
    }

    Set<UUID> removed() {
        return Set.copyOf(removed);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** In the order in which they came. */
    List<CartLine> inOrder() {
        return all.stream().sorted(Comparator.comparingInt(CartLine::position)).toList();
    }

    /** @throws Problem NOT_FOUND */
    CartLine byId(UUID id) {
        return all.stream().filter(line -> line.id().equals(id)).findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private Optional<CartLine> of(UUID variantId) {
        return all.stream().filter(line -> line.variantId().equals(variantId)).findFirst();
    }

    /** @throws Problem TOO_MANY_LINES, QUANTITY_TOO_LARGE */
    CartLine add(Offer offer, int quantity, UUID newLineId, int most) {
        var line = of(offer.variantId()).orElseGet(() -> newLine(offer, newLineId, most));
        line.take(Optional.of(offer));
        line.hold((long) line.quantity() + quantity);
        return line;
    }

    private CartLine newLine(Offer offer, UUID id, int most) {
        requireRoom(most);
        var line = new CartLine(id, currency, nextPosition(), offer);
        all.add(line);
        return line;
    }

    private void requireRoom(int most) {
        if (all.size() >= most) {
            throw new Problem(CartProblem.TOO_MANY_LINES).with("maximum", most);
        }
    }

    private int nextPosition() {
        return all.stream().mapToInt(CartLine::position).max().orElse(0) + 1;
    }

    void remove(CartLine line) {
        all.remove(line);
        removed.add(line.id());
    }

    /**
     * Takes over those of another cart in the same currency.
     *
     * @throws Problem TOO_MANY_LINES, QUANTITY_TOO_LARGE
     */
    void takeOver(CartLines guests, MergePolicy policy, int most, Supplier<UUID> newLineIds) {
        guests.inOrder().forEach(line -> takeOver(line, policy, most, newLineIds));
    }

    private void takeOver(CartLine theirs, MergePolicy policy, int most, Supplier<UUID> newLineIds) {
        var ours = of(theirs.variantId());
        if (ours.isPresent()) {
            ours.get().hold(policy.of(ours.get().quantity(), theirs.quantity()));
        } else {
            requireRoom(most);
            all.add(theirs.copied(newLineIds.get(), nextPosition()));
        }
    }

    /** @param bought quantities by variant; @return whether there was anything of it */
    boolean takeOut(Map<UUID, Integer> bought) {
        var there = all.stream().filter(line -> bought.containsKey(line.variantId())).toList();
        there.forEach(line -> takeOut(line, bought.get(line.variantId())));
        return !there.isEmpty();
    }

    private void takeOut(CartLine line, int bought) {
        if (line.quantity() > bought) {
            line.hold(line.quantity() - bought);
        } else {
            remove(line);
        }
    }

    /** Those that catalog was not asked about stay as they are. */
    void take(Offers offers) {
        all.stream().filter(line -> offers.asked().contains(line.variantId()))
                .forEach(line -> line.take(offers.of(line.variantId())));
    }

    /** Whether catalog was asked about all of them. */
    boolean areCoveredBy(Offers offers) {
        return all.stream().map(CartLine::variantId).allMatch(offers.asked()::contains);
    }
}
