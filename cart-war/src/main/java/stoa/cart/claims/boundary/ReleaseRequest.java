package stoa.cart.claims.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The end of a claim. */
public record ReleaseRequest(@NotNull UUID claimId) { }
