package io.orderwright.platform.ground.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.ReflectionUtils;

/** What is suggested is what would have been found; and where nothing is, all is as Spring has it. */
@Tag("kernel")
class OnlyCandidatesTest {

    interface Bell {}

    static class Brass implements Bell {}

    static class Iron implements Bell {}

    @Primary
    static class Silver implements Bell {}

    static class Made {
        @Bean
        Bell cast() {
            return new Iron();
        }
    }

    static class Ringer {
        final Bell needed;

        Ringer(Bell needed) {
            this.needed = needed;
        }
    }

    static class NamedRinger {
        final Bell needed;

        NamedRinger(@Qualifier("iron") Bell needed) {
            this.needed = needed;
        }
    }

    static class ManyRinger {
        final List<Bell> all;
        final Optional<Bell> one;

        ManyRinger(List<Bell> all, Optional<Bell> one) {
            this.all = all;
            this.one = one;
        }
    }

    static class Needs {
        @Autowired
        Bell unsaid;
    }

    @Test
    void theOnlyOneIsSuggestedAndGiven() {
        with(Brass.class, Ringer.class, beans -> {
            assertThat(suggested(beans)).isEqualTo("brass");
            assertThat(beans.getBean(Ringer.class).needed).isInstanceOf(Brass.class);
        });
        with(Made.class, Ringer.class, beans -> {
            assertThat(suggested(beans)).isEqualTo("cast");
            assertThat(beans.getBean(Ringer.class).needed).isInstanceOf(Iron.class);
        });
    }

    @Test
    void ofSeveralThePrimaryOneIsGivenAndNoneIsSuggested() {
        with(
                Silver.class,
                Ringer.class,
                beans -> {
                    assertThat(suggested(beans)).isNull();
                    assertThat(beans.getBean(Ringer.class).needed).isInstanceOf(Silver.class);
                },
                Brass.class);
    }

    @Test
    void ofSeveralAlikeNoneIsGiven() {
        assertThatThrownBy(() -> with(Brass.class, Ringer.class, beans -> {}, Iron.class))
                .hasRootCauseInstanceOf(NoUniqueBeanDefinitionException.class);
    }

    @Test
    void whoeverAsksByNameGetsThatOrNothing() {
        with(
                Brass.class,
                NamedRinger.class,
                beans -> assertThat(beans.getBean(NamedRinger.class).needed).isInstanceOf(Iron.class),
                Iron.class);
        assertThatThrownBy(() -> with(Brass.class, NamedRinger.class, beans -> {}))
                .hasRootCauseInstanceOf(NoSuchBeanDefinitionException.class);
    }

    @Test
    void whoeverWantsAllGetsAll() {
        with(
                Silver.class,
                ManyRinger.class,
                beans -> {
                    ManyRinger ringer = beans.getBean(ManyRinger.class);
                    assertThat(ringer.all).hasSize(2);
                    assertThat(ringer.one).containsInstanceOf(Silver.class);
                },
                Brass.class);
    }

    @Test
    void aBeanThatComesLaterIsKnown() {
        with(Brass.class, Ringer.class, beans -> {
            assertThat(suggested(beans)).isEqualTo("brass");
            beans.registerBean("late", Iron.class);
            assertThat(suggested(beans)).isNull();
        });
    }

    private static String suggested(AnnotationConfigApplicationContext beans) {
        return beans.getDefaultListableBeanFactory()
                .getAutowireCandidateResolver()
                .getSuggestedName(new DependencyDescriptor(ReflectionUtils.findField(Needs.class, "unsaid"), true));
    }

    private static void with(
            Class<?> bell, Class<?> ringer, Consumer<AnnotationConfigApplicationContext> then, Class<?>... more) {
        try (AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext()) {
            new OnlyCandidates().initialize(beans);
            for (Class<?> type : more) {
                beans.registerBean(type.getSimpleName().toLowerCase(Locale.ROOT), type);
            }
            beans.registerBean(bell.getSimpleName().toLowerCase(Locale.ROOT), bell);
            beans.registerBean("ringer", ringer);
            beans.refresh();
            then.accept(beans);
        }
    }
}
