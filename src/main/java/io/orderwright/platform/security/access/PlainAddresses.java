package io.orderwright.platform.security.access;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Stops a production start that would send business and keys over a line that anybody on the way can read, before any bean
 * touches the database: each address to which we send is https. Left alone are addresses of this machine, those that cannot exist
 * ({@code .invalid}), and those of which a setting says that the line is our own.
 */
@Component
class PlainAddresses implements BeanFactoryPostProcessor, EnvironmentAware {

    /** Where addresses are said, by name. */
    private static final List<String> SETTINGS = List.of("orderwright.partners", "orderwright.connect.endpoints");

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*:?0*1]");

    /** @param plainHttp whether its line is our own, so that it may be read on the way */
    record Address(
            @Nullable String baseUrl, @DefaultValue("false") boolean plainHttp) {}

    private List<String> plain = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            Binder binder = Binder.get(environment);
            plain = SETTINGS.stream()
                    .flatMap(under -> plainOnes(binder, under).stream())
                    .toList();
        }
    }

    /** The settings under this one whose address is not https and may not be anything else. */
    private static List<String> plainOnes(Binder binder, String under) {
        Map<String, Address> addresses = new TreeMap<>(
                binder.bind(under, Bindable.mapOf(String.class, Address.class)).orElse(Map.of()));
        return addresses.entrySet().stream()
                .filter(one ->
                        !one.getValue().plainHttp() && !mayBe(one.getValue().baseUrl()))
                .map(one -> under + "." + one.getKey())
                .toList();
    }

    private static boolean mayBe(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return true;
        }
        String said = address.toLowerCase(Locale.ROOT);
        if (said.startsWith("https://")) {
            return true;
        }
        try {
            String host = URI.create(said).getHost();
            return said.startsWith("http://")
                    && host != null
                    && (host.endsWith(".invalid") || THIS_MACHINE.matcher(host).matches());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!plain.isEmpty()) {
            String first = plain.get(0);
            throw new IllegalStateException("What is sent there could be read on the way: give " + first
                    + ".base-url an https address, or say " + first
                    + ".plain-http=true if the line is your own network's. Plain are: "
                    + String.join(", ", plain));
        }
    }
}
