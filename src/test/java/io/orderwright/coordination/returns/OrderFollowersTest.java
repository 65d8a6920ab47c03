package io.orderwright.coordination.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.Ownership;
import io.orderwright.sales.teams.SalesTeamView;
import io.orderwright.sales.teams.SalesTeams;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a customer asks is followed by a person, also where a program has placed his order. */
@Tag("aftersales")
class OrderFollowersTest {

    private static final String SHOP = "integration:shop";

    private final Ownership ownership = mock(Ownership.class);
    private final SalesTeams teams = mock(SalesTeams.class);
    private final OrderFollowers followers = new OrderFollowers(ownership, teams);

    @Test
    void whoPlacedTheOrderFollowsIt() {
        assertThat(followers.of("SO-1", "C-1", "sally")).isEqualTo("sally");
        verifyNoInteractions(ownership, teams);
    }

    @Test
    void ofAProgramsOrderItIsWhoseTheOrderIs() {
        given(ownership.ofOrder("SO-1")).willReturn(new OwnerView("sam", "NORTH"));
        assertThat(followers.of("SO-1", "C-1", SHOP)).isEqualTo("sam");
    }

    @Test
    void orWhoseTheCustomerIs() {
        given(ownership.ofOrder("SO-1")).willReturn(OwnerView.NOBODY);
        given(ownership.ofCustomer("C-1")).willReturn(new OwnerView("sally", null));
        assertThat(followers.of("SO-1", "C-1", SHOP)).isEqualTo("sally");
    }

    @Test
    void orTheFirstPersonOfTheTeam() {
        given(ownership.ofOrder("SO-1")).willReturn(new OwnerView(SHOP, "NORTH"));
        given(teams.find("NORTH"))
                .willReturn(Optional.of(new SalesTeamView("NORTH", "North", true, List.of(SHOP, "sam", "sally"))));
        assertThat(followers.of("SO-1", "C-1", SHOP)).isEqualTo("sam");
    }

    @Test
    void theProgramOnlyWhereItIsNobodys() {
        given(ownership.ofOrder("SO-1")).willReturn(new OwnerView(null, "GONE"));
        given(ownership.ofCustomer("C-1")).willReturn(OwnerView.NOBODY);
        given(teams.find("GONE")).willReturn(Optional.empty());
        assertThat(followers.of("SO-1", "C-1", SHOP)).isEqualTo(SHOP);
    }
}
