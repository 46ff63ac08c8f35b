package stoa.account.providers.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

class ProviderSettingsTest {

    private final ProviderSettings settings = settings(Map.of(
            "stoa.account.oidc.keycloak.issuer", "https://keycloak.example/realms/shop",
            "stoa.account.oidc.keycloak.client-id", "stoa",
            "stoa.account.oidc.keycloak.roles.shop-admins", "admin",
            "stoa.account.oidc.keycloak.roles.desk", "support",
            "stoa.account.oidc.keycloak.roles.service desk", "support",
            "stoa.account.oidc.cognito.issuer", "https://cognito.example/pool",
            "stoa.account.oidc.cognito.client-id", "id",
            "stoa.account.oidc.cognito.groups-claim", "cognito:groups",
            "stoa.account.oidc.cognito.email-claim", "mail",
            "stoa.account.oidc.half.issuer", "https://half.example"));

    private static ProviderSettings settings(Map<String, String> values) {
        return new ProviderSettings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100)).build());
    }

    @Test
    void aProviderIsWhatItsSettingsSay() {
        var keycloak = settings.named("keycloak");
        assertEquals(URI.create("https://keycloak.example/realms/shop"), keycloak.issuer());
        assertEquals("stoa groups email", keycloak.clientId() + " " + keycloak.groupsClaim() + " " + keycloak.emailClaim());
        assertTrue(keycloak.clientSecret().isEmpty());
        assertEquals("cognito:groups mail", settings.named("cognito").groupsClaim() + " " + settings.named("cognito").emailClaim());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "Keycloak", "keycloak.roles", "../keycloak", "half.issuer"})
    void anotherNameIsNoProvider(String name) {
        var refused = assertThrows(Problem.class, () -> settings.named(name));
        assertEquals(CommonProblem.INVALID_REQUEST, refused.type());
        assertEquals("/provider", refused.errors().get(0).pointer());
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals("Missing setting: stoa.account.oidc.half.client-id",
                assertThrows(IllegalStateException.class, () -> settings.named("half")).getMessage());
    }

    @Test
    void groupsGiveTheRolesThatAreMappedAndNoOther() {
        assertEquals(Set.of("admin", "support"),
                settings.roles("keycloak", List.of("shop-admins", "desk", "service desk", "guests")));
        assertEquals(Set.of(), settings.roles("keycloak", List.of("admin", "support", "", "${sys}", "desk\n")));
        assertEquals(Set.of(), settings.roles("cognito", List.of("shop-admins")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://provider.example", "http://localhost.example", "ftp://localhost", "provider.example", ""})
    void whatGoesOverTheNetworkIsEncrypted(String address) {
        assertThrows(IllegalStateException.class, () -> ProviderSettings.encrypted(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://provider.example", "http://localhost:8080/x", "http://127.0.0.1/x", "http://[::1]/x"})
    void onlyThisMachineMayDoWithout(String address) {
        assertEquals(URI.create(address), ProviderSettings.encrypted(URI.create(address)));
    }
}
