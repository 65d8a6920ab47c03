package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.store.NamesInUse;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.SetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a file did is taken back exactly, or nothing of it is and each record says why. */
@Tag("doors")
@RunningApplication
class UndoTest {

    @LocalServerPort
    private int port;

    @Autowired
    private NamesInUse names;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private FileKinds kinds;

    @Autowired
    private MessageSource messages;

    private String key;

    @BeforeEach
    void aKey() {
        key = "U" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** A file that changes what the one before brought in, and the rows of the tables that must not differ afterwards. */
    private record Story(String person, String kind, String first, String second, String... rows) {}

    private Story story(String kind) {
        return switch (kind) {
            case "customers" ->
                new Story(
                        "ines",
                        kind,
                        "code,name,currency,phone,tax_id,invoice_title,owner\n%1$s,Acme,CNY,138,91110108551385082Q,Acme Ltd,sally\n",
                        "code,name,currency,phone,tax_id,invoice_title,owner,tier\n%1$s,Wrong,CNY,139,,,morgan,KEY\n%1$s-2,New,CNY,1,91110108551385082Q,New Ltd,sally,KEY\n",
                        "customer(code)",
                        "tax_profile(customer)",
                        "customer_owner(customer)");
            case "addresses" ->
                new Story(
                        "ines",
                        kind,
                        "customer_code,address_code,receiver,street,default_ship_to\n%1$s,A,Hall A,Road 1,yes\n",
                        "customer_code,address_code,receiver,street,default_ship_to\n%1$s,A,Wrong,Road 2,no\n%1$s,B,Hall B,Road 3,yes\n",
                        "customer_address(customer)");
            case "contacts" ->
                new Story(
                        "ines",
                        kind,
                        "customer_code,contact_code,name,told_orders,default_orders\n%1$s,A,Ann,yes,yes\n",
                        "customer_code,contact_code,name,told_orders,default_orders\n%1$s,B,Bob,yes,yes\n%1$s,C,Cy,no,no\n",
                        "customer_contact(customer)");
            case "products" ->
                new Story(
                        "morgan",
                        kind,
                        "sku,name,unit,price,currency,tax_code,barcode,cost,weight\n%1$s,Bolt,件,10.5,CNY,CN13,B%1$s,1.5,20\n",
                        "sku,name,unit,price,currency,tax_code,barcode,cost,weight\n%1$s,Wrong,件,9,CNY,CN9,,,\n%1$s-2,New,件,9,CNY,CN9,B%1$s,,\n",
                        "product(sku)");
            case "product-packs" ->
                new Story(
                        "morgan",
                        kind,
                        "sku,pack,pieces\n%1$s,box,4\n",
                        "sku,pack,pieces\n%1$s,box,\n%1$s,pallet,400\n",
                        "product(sku)");
            case "price-lists" ->
                new Story(
                        "morgan",
                        kind,
                        "code,name,currency,valid_from,sku,from_quantity,price\n%1$s,List,CNY,2026-01-01,%1$s,0,9\n",
                        "code,name,currency,valid_from,sku,from_quantity,price\n%1$s,Wrong,CNY,2026-02-01,%1$s,0,8\n%1$s,Wrong,CNY,2026-02-01,%1$s,10,7\n%1$s-2,New,CNY,2026-01-01,%1$s,0,1\n",
                        "price_list(code)",
                        "price_list_entry(list_code)");
            case "suppliers" ->
                new Story(
                        "paul",
                        kind,
                        "code,name,currency,electronic\n%1$s,Works,CNY,yes\n",
                        "code,name,currency,electronic\n%1$s,Wrong,CNY,no\n%1$s-2,New,CNY,no\n",
                        "supplier(code)");
            default ->
                new Story(
                        "paul",
                        kind,
                        "supplier,sku,price,lead_days\n%1$s,%1$s,4.5,14\n",
                        "supplier,sku,price,lead_days\n%1$s,%1$s,5,1\n%1$s,%1$s-2,5,1\n",
                        "supplier_offer(supplier)");
        };
    }

    private void prepare(String kind) {
        if (Set.of("addresses", "contacts").contains(kind)) {
            done("ines", "customers", "code,name,currency\n%1$s,Acme,CNY\n");
        }
        if (Set.of("product-packs", "price-lists", "supplier-offers").contains(kind)) {
            done(
                    "morgan",
                    "products",
                    "sku,name,unit,price,currency,tax_code\n%1$s,Bolt,件,10,CNY,CN13\n%1$s-2,Nut,件,1,CNY,CN13\n");
        }
        if (kind.equals("supplier-offers")) {
            done("paul", "suppliers", "code,name,currency\n%1$s,Works,CNY\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers",
                "addresses",
                "contacts",
                "products",
                "product-packs",
                "price-lists",
                "suppliers",
                "supplier-offers"
            })
    void whatAFileDidGoesBackExactlyAndTheFileMayComeAgain(String kind) {
        prepare(kind);
        Story story = story(kind);
        done(story.person(), kind, story.first());
        List<String> before = rows(story);
        ImportClient person = new ImportClient(port, story.person());
        long id = done(story.person(), kind, story.second()).get("id").asLong();
        List<String> written = rows(story);
        assertThat(written).isNotEqualTo(before);

        JsonNode forecast = person.json("/api/v1/imports/" + id + "/undo");
        assertThat(forecast.get("possible").asBoolean()).as(forecast.toString()).isTrue();
        assertThat(forecast.get("removed").asInt() + forecast.get("restored").asInt())
                .isPositive();
        assertThat(rows(story)).as("a preview changes nothing").isEqualTo(written);

        HttpResponse<String> answer = undo(person, id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(person.read(answer.body()).get("state").asText()).isEqualTo("UNDONE");
        assertThat(person.read(answer.body()).get("undoneBy").asText()).isEqualTo(story.person());
        assertThat(rows(story)).isEqualTo(before);
        assertThat(undo(person, id).statusCode()).as("the second of two").isEqualTo(200);
        assertThat(rows(story)).isEqualTo(before);
        assertThat(jdbc.queryForList(
                        "select actor from audit_record where subject = ? and event = 'ImportReversed'",
                        String.class,
                        "import/" + id))
                .containsExactly(story.person());

        done(story.person(), kind, story.second());
        assertThat(rows(story)).isEqualTo(written);
    }

    @Test
    void whatWasChangedSinceStandsAgainstItWithWhoDidAndNothingGoesBack() {
        done("morgan", "products", "sku,name,unit,price,currency,tax_code\n%1$s,Bolt,件,10,CNY,CN13\n");
        long id = done("morgan", "products", "sku,name,price\n%1$s,Wrong,9\n")
                .get("id")
                .asLong();
        long other = done("morgan", "products", "sku,name,unit,price,currency,tax_code\n%1$s-2,Nut,件,1,CNY,CN13\n")
                .get("id")
                .asLong();
        new ImportClient(port, "morgan").put("/api/v1/products/" + key, product(key, "Edited"));
        done("morgan", "price-lists", "code,name,currency,valid_from,sku,price\n%1$s,L,CNY,2026-01-01,%1$s-2,1\n");
        ImportClient morgan = new ImportClient(port, "morgan");
        assertThat(morgan.json("/api/v1/imports/" + id + "/undo")
                        .get("obstacles")
                        .toString())
                .contains(key, "intake.undo.changed", "last by morgan");
        assertThat(morgan.json("/api/v1/imports/" + other + "/undo")
                        .get("obstacles")
                        .toString())
                .contains(key + "-2", "intake.undo.used.price-list", "Price list " + key);
        for (long refused : List.of(id, other)) {
            HttpResponse<String> answer = undo(morgan, refused);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("intake.undo.stands");
            assertThat(morgan.json("/api/v1/imports/" + refused).get("state").asText())
                    .isEqualTo("DONE");
        }
        assertThat(jdbc.queryForList("select name from product where sku like ? order by sku", String.class, key + "%"))
                .containsExactly("Edited", "Nut");
    }

    @Test
    void whoMayNotBringItInMayNotTakeItBackAndOnlyWhatWasSeenGoes() {
        long id = done("morgan", "products", "sku,name,unit,price,currency,tax_code\n%1$s,Bolt,件,10,CNY,CN13\n")
                .get("id")
                .asLong();
        assertThat(undo(new ImportClient(port, "wendy"), id).statusCode()).isEqualTo(404);
        long checked = new ImportClient(port, "morgan")
                .bringIn("products", ("sku,name\n" + key + ",X\n").getBytes(), true)
                .get("id")
                .asLong();
        assertThat(undo(new ImportClient(port, "morgan"), checked).body()).contains("intake.undo.only-checked");
    }

    /** Two people and an editor at once: one undo counts, and either it or the edit is refused. */
    @Test
    void twoWhoTakeItBackAtOnceAndSomebodyWhoEditsLeaveAllOrNothing() {
        StringBuilder file = new StringBuilder("sku,name,unit,price,currency,tax_code\n");
        for (int i = 0; i < 40; i++) {
            file.append(key).append('-').append(i).append(",Bolt,件,10,CNY,CN13\n");
        }
        long id = done("morgan", "products", file.toString()).get("id").asLong();
        String edited = product(key + "-39", "Edited");
        List<CompletableFuture<HttpResponse<String>>> all = List.of(
                CompletableFuture.supplyAsync(() -> undo(new ImportClient(port, "morgan"), id)),
                CompletableFuture.supplyAsync(() -> undo(new ImportClient(port, "ines"), id)),
                CompletableFuture.supplyAsync(
                        () -> new ImportClient(port, "morgan").put("/api/v1/products/" + key + "-39", edited)));
        List<Integer> answers = all.stream().map(one -> one.join().statusCode()).toList();
        assertThat(answers).allMatch(one -> one < 500, "no incident");
        String state = new ImportClient(port, "morgan")
                .json("/api/v1/imports/" + id)
                .get("state")
                .asText();
        Integer left = jdbc.queryForObject("select count(*) from product where sku like ?", Integer.class, key + "%");
        List<String> names = jdbc.queryForList("select name from product where sku = ?", String.class, key + "-39");
        if (state.equals("UNDONE")) {
            // The edit came before the undo looked and was refused, or entered the product anew after it.
            assertThat(left).isLessThanOrEqualTo(1);
            assertThat(names).isSubsetOf("Edited");
        } else {
            assertThat(left).isEqualTo(40);
            assertThat(names).containsExactly("Edited");
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_record where subject = ? and event = 'ImportReversed'",
                        Integer.class,
                        "import/" + id))
                .isEqualTo(state.equals("UNDONE") ? 1 : 0);
    }

    @Test
    void aSetGoesBackAsAWholeTheLastFileFirst() {
        ImportClient ines = new ImportClient(port, "ines");
        Map<String, String> files = Map.of(
                "customers.csv",
                "code,name,currency\n%1$s,Acme,CNY\n".formatted(key),
                "addresses.csv",
                "customer_code,address_code,receiver,street\n%1$s,A,Hall,Road\n".formatted(key),
                "products.csv",
                "sku,name,unit,price,currency,tax_code\n%1$s,Bolt,件,10,CNY,CN13\n".formatted(key),
                "price-lists.csv",
                "code,name,currency,customer,valid_from,sku,price\n%1$s,L,CNY,%1$s,2026-01-01,%1$s,1\n".formatted(key));
        JsonNode set = ines.moveIn(files, "2026-08-31", false);
        assertThat(set.get("state").asText()).as(set.toString()).isEqualTo("DONE");
        long first = set.get("files").get(0).get("id").asLong();
        assertThat(undo(ines, first).body()).contains("intake.undo.of-set");
        String address = "/api/v1/openings/" + set.get("id").asLong() + "/undo";

        note("by hand");
        JsonNode forecast = ines.json(address);
        assertThat(forecast.get("possible").asBoolean()).isFalse();
        assertThat(forecast.get("obstacles").toString()).contains("intake.undo.changed", "ines");
        assertThat(ines.post(address, "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(409);
        assertThat(jdbc.queryForObject("select count(*) from price_list where code = ?", Integer.class, key))
                .as("one file refuses: none goes back")
                .isEqualTo(1);

        note(null);
        HttpResponse<String> answer = ines.post(address, "application/json", BodyPublishers.noBody());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ines.read(answer.body()).get("state").asText()).isEqualTo("UNDONE");
        for (String table :
                List.of("customer(code)", "customer_address(customer)", "product(sku)", "price_list(code)")) {
            assertThat(rows(table)).as(table).isEmpty();
        }
        assertThat(ines.moveIn(files, "2026-08-31", false).get("state").asText())
                .isEqualTo("DONE");
    }

    /** A kind that nobody thought of does not compile; one that is never taken back says why, in both languages. */
    @ParameterizedTest
    @EnumSource(ImportKind.class)
    void everyKindSaysWhetherItGoesBack(ImportKind kind) {
        kinds.of(kind).wayBack().reason().ifPresent(reason -> {
            for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(messages.getMessage(reason, null, language)).isNotBlank();
            }
        });
    }

    /** Columns that name customers, products or suppliers: whoever adds one has to say whether it stands against an undo. */
    @Test
    void noColumnThatNamesARecordIsForgotten() {
        Set<String> known = Stream.of(RecordName.values())
                .flatMap(name -> names.namings(name).stream())
                .map(naming -> naming.table() + "." + naming.column())
                .collect(Collectors.toSet());
        // The record itself or what goes with it; what names what is named by an order line as well; history and
        // copies.
        Set<String> excused = Set.of(
                "product.sku",
                "tax_profile.customer",
                "customer_owner.customer",
                "past_order_line.sku",
                "unclosed_order.customer_code",
                // the credit module says whether the account was used, and closes it with the customer otherwise
                "credit_account.customer_code",
                "credit_limit.customer_code");
        List<String> columns = jdbc.queryForList(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and column_name in ('customer_code', 'customer', 'sku', 'supplier')
                order by 1""",
                String.class);
        Set<String> ofLines = Set.of(
                "back_order.sku",
                "customer_return_serial.sku",
                "goods_issue_line.sku",
                "parcel_content.sku",
                "purchase_excess.sku",
                "pick_line.sku",
                "quarantine_ending.sku",
                "stock_reallocation.sku",
                "stock_reservation.sku",
                "traced_goods.sku");
        assertThat(columns)
                .filteredOn(column -> !known.contains(column) && !excused.contains(column) && !ofLines.contains(column))
                .isEmpty();
    }

    private void note(@Nullable String note) {
        addresses.set(
                new SetAddress(key, "A", "Hall", null, null, null, null, "Road", null, null, note, false, false, true),
                "ines");
    }

    private JsonNode done(String person, String kind, String content) {
        ImportClient client = new ImportClient(port, person);
        JsonNode job = client.bringIn(kind, content.formatted(key));
        assertThat(job.get("state").asText()).as(job + " " + client.errors(job)).isEqualTo("DONE");
        return job;
    }

    private static String product(String sku, String name) {
        return "{\"sku\":\"%s\",\"name\":\"%s\",\"unit\":\"件\",\"price\":10,\"currency\":\"CNY\",\"taxCode\":\"CN13\",\"active\":true}"
                .formatted(sku, name);
    }

    private static HttpResponse<String> undo(ImportClient person, long id) {
        return person.post("/api/v1/imports/" + id + "/undo", "application/json", BodyPublishers.noBody());
    }

    private List<String> rows(Story story) {
        return Stream.of(story.rows()).flatMap(table -> rows(table).stream()).toList();
    }

    /** Everything but what numbers the row and its version. */
    private List<String> rows(String table) {
        String name = table.substring(0, table.indexOf('('));
        String column = table.substring(name.length() + 1, table.length() - 1);
        return jdbc.queryForList(
                "select (to_jsonb(t) - array['id', 'version', 'changed_at', 'changed_in'])::text from %s t where %s like ? order by 1"
                        .formatted(name, column),
                String.class,
                key + "%");
    }
}
