package stoa.catalog.demo.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import stoa.catalog.demo.control.DemoState;

/** On the very first start of development, ready means too: the demo is in, and its stock has arrived. */
@Readiness
@ApplicationScoped
public class DemoReady implements HealthCheck {

    @Inject DemoState state;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("catalog-demo").status(state.isOpen()).build();
    }
}
