package io.orderwright.process.effects;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.orderwright.integration.messages.BillLine;
import io.orderwright.integration.messages.ChangedBill;
import io.orderwright.integration.messages.CustomerText;
import io.orderwright.integration.messages.GoodsIssueMessage;
import io.orderwright.integration.messages.GoodsIssueMessage.IssuedGoods;
import io.orderwright.integration.messages.InvoiceMessage;
import io.orderwright.integration.messages.InvoiceMessage.MessageAddress;
import io.orderwright.integration.messages.InvoiceMessage.MessageBuyer;
import io.orderwright.integration.messages.InvoiceMessage.MovementMessage;
import io.orderwright.integration.messages.MessageParty;
import io.orderwright.integration.messages.NamedParcel;
import io.orderwright.integration.messages.NeutralMessage;
import io.orderwright.integration.messages.OrderBill;
import io.orderwright.integration.messages.OrderReversal;
import io.orderwright.integration.messages.PurchaseMessage;
import io.orderwright.integration.messages.PurchaseMessage.GoodsToBuy;
import io.orderwright.integration.messages.ShipmentBooking;
import io.orderwright.integration.messages.ShipmentBooking.Receiver;
import io.orderwright.integration.messages.ShipmentBooking.WeighedParcel;
import io.orderwright.integration.messages.ShipmentCancellation;
import io.orderwright.integration.messages.TrackingQuestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What partners are told is the same text, character by character, as the version before wrote: an effect that waits across
 * an upgrade is told by its fingerprint. None of these texts is ever changed; a new field is a text more.
 */
@Tag("unit")
class NeutralJsonTest {

    private static final MessageParty CUSTOMER = new MessageParty("C-1", "北方贸易");
    private static final List<BillLine> LINES = List.of(new BillLine("P-1", n("2.000"), n("7216.2000"), n("14432.40")));

    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(
                        new OrderBill("SO-1", "2026-11-29", CUSTOMER, "CNY", n("1.00"), n("0.13"), n("1.13"), LINES),
                        "{'currency':'CNY','customer':{'code':'C-1','name':'北方贸易'},'date':'2026-11-29','gross':1.13,"
                                + "'lines':[{'gross':14432.40,'price':7216.2000,'quantity':2.000,'sku':'P-1'}],"
                                + "'net':1.00,'orderNumber':'SO-1','tax':0.13}"),
                Arguments.of(
                        new ChangedBill(
                                "SO-1",
                                "CO-1",
                                2,
                                "2026-11-29",
                                "less",
                                CUSTOMER,
                                "CNY",
                                n("1.00"),
                                n("0.13"),
                                n("1.13"),
                                LINES,
                                null,
                                null,
                                null),
                        "{'changeNumber':'CO-1','currency':'CNY','customer':{'code':'C-1','name':'北方贸易'},"
                                + "'date':'2026-11-29','gross':1.13,"
                                + "'lines':[{'gross':14432.40,'price':7216.2000,'quantity':2.000,'sku':'P-1'}],"
                                + "'net':1.00,'orderNumber':'SO-1','reason':'less','tax':0.13,'version':2}"),
                Arguments.of(
                        new ChangedBill(
                                "SO-1",
                                "CO-2",
                                3,
                                "2026-11-29",
                                "later, elsewhere",
                                CUSTOMER,
                                "CNY",
                                n("1.00"),
                                n("0.13"),
                                n("1.13"),
                                LINES,
                                "2027-01-31",
                                new ChangedBill.ShipToAddress(
                                        "SHA",
                                        "Warehouse",
                                        null,
                                        "1 Renmin Road",
                                        "200001",
                                        "Shanghai",
                                        null,
                                        "CN",
                                        null),
                                "NET60"),
                        "{'changeNumber':'CO-2','currency':'CNY','customer':{'code':'C-1','name':'北方贸易'},"
                                + "'date':'2026-11-29','gross':1.13,"
                                + "'lines':[{'gross':14432.40,'price':7216.2000,'quantity':2.000,'sku':'P-1'}],"
                                + "'net':1.00,'orderNumber':'SO-1','paymentTerms':'NET60','reason':'later, elsewhere','requestedOn':'2027-01-31',"
                                + "'shipTo':{'city':'Shanghai','code':'SHA','country':'CN','postalCode':'200001',"
                                + "'receiver':'Warehouse','street':'1 Renmin Road'},'tax':0.13,'version':3}"),
                Arguments.of(new OrderReversal("SO-1", "cancelled"), "{'orderNumber':'SO-1','reason':'cancelled'}"),
                Arguments.of(
                        new CustomerText("SO-1", "北方贸易", "", null, n("1.13"), "CNY", null, null),
                        "{'amount':1.13,'currency':'CNY','customerName':'北方贸易','orderNumber':'SO-1','phone':''}"),
                Arguments.of(
                        new CustomerText("SO-1", "N", "+86", "en", n("1.13"), "CNY", "2026-12-01", null),
                        "{'amount':1.13,'currency':'CNY','customerName':'N','dueDate':'2026-12-01',"
                                + "'language':'en','orderNumber':'SO-1','phone':'+86'}"),
                Arguments.of(
                        new CustomerText("SO-1", "N", "+86", null, null, null, null, "http://x/t/1"),
                        "{'customerName':'N','orderNumber':'SO-1','phone':'+86','trackingUrl':'http://x/t/1'}"),
                Arguments.of(
                        invoice(null, null),
                        "{'currency':'JPY','customer':{'code':'C-1'},'date':'2026-11-29','dueDate':'2026-12-29',"
                                + "'gross':113.00,'invoiceNumber':'IN-1','net':100.00,'orderNumber':'SO-1','tax':13.00}"),
                Arguments.of(
                        to(new MessageBuyer(
                                "抬头",
                                "91110108551385082Q",
                                "Road 1",
                                null,
                                "ICBC",
                                "1001",
                                new MessageAddress("A", "Accounts", null, "Road 2", null, "Shanghai", null, null))),
                        "{'buyer':{'address':'Road 1','bank':'ICBC','bankAccount':'1001',"
                                + "'billTo':{'city':'Shanghai','code':'A','receiver':'Accounts','street':'Road 2'},"
                                + "'taxId':'91110108551385082Q','title':'抬头'},"
                                + "'currency':'JPY','customer':{'code':'C-1'},'date':'2026-11-29','dueDate':'2026-12-29',"
                                + "'gross':113.00,'invoiceNumber':'IN-1','net':100.00,'orderNumber':'SO-1','tax':13.00}"),
                Arguments.of(
                        invoice("CREDIT", "IN-0"),
                        "{'corrects':'IN-0','currency':'JPY','customer':{'code':'C-1'},'date':'2026-11-29',"
                                + "'dueDate':'2026-12-29','gross':113.00,'invoiceNumber':'IN-1','kind':'CREDIT',"
                                + "'net':100.00,'orderNumber':'SO-1','tax':13.00}"),
                Arguments.of(
                        new MovementMessage(
                                "MV-1",
                                "REFUND",
                                "2026-11-29",
                                new MessageParty("C-1", null),
                                "EUR",
                                n("12.50"),
                                "PAY-1",
                                "MV-1"),
                        "{'amount':12.50,'currency':'EUR','customer':{'code':'C-1'},'date':'2026-11-29',"
                                + "'kind':'REFUND','movementNumber':'MV-1','payment':'PAY-1','reference':'MV-1'}"),
                Arguments.of(
                        new PurchaseMessage(
                                "PO-1",
                                new MessageParty("S-1", "S"),
                                "EUR",
                                n("12.50"),
                                List.of(new GoodsToBuy("P-1", n("5.000"), n("2.5000"), 7))),
                        "{'currency':'EUR','lines':[{'leadDays':7,'price':2.5000,'quantity':5.000,'sku':'P-1'}],"
                                + "'purchaseNumber':'PO-1','supplier':{'code':'S-1','name':'S'},'total':12.50}"),
                Arguments.of(
                        new GoodsIssueMessage(
                                "GI-1", "2026-11-29", List.of(new IssuedGoods("SO-1", "", "P-1", "MAIN", n("10.000")))),
                        "{'date':'2026-11-29','lines':[{'deliveryNumber':'','orderNumber':'SO-1','quantity':10.000,"
                                + "'sku':'P-1','warehouse':'MAIN'}],'voucherNumber':'GI-1'}"),
                Arguments.of(
                        new ShipmentBooking(
                                "DN-1/1",
                                new Receiver("N", "", "Road 1", "Shanghai"),
                                List.of(new WeighedParcel(1, n("1.500")))),
                        "{'parcels':[{'number':1,'weight':1.500}],'reference':'DN-1/1',"
                                + "'to':{'address':'Road 1','city':'Shanghai','name':'N','phone':''}}"),
                Arguments.of(
                        new ShipmentCancellation("DN-1/1", List.of(new NamedParcel("SF1"))),
                        "{'parcels':[{'tracking':'SF1'}],'reference':'DN-1/1'}"),
                Arguments.of(
                        new TrackingQuestion(List.of(new NamedParcel("SF1"))), "{'parcels':[{'tracking':'SF1'}]}"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void theTextIsThatOfTheVersionBefore(NeutralMessage message, String text) {
        assertThat(new NeutralJson(new ObjectMapper()).text(message)).isEqualTo(text.replace('\'', '"'));
    }

    /** Read as maps, as messages were put together before, and written again in the order of their keys. */
    @ParameterizedTest
    @MethodSource("published")
    void aMapOfTheSameFieldsGivesTheSameText(NeutralMessage message, String text) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        String written = new NeutralJson(mapper).text(message);
        assertThat(mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .writeValueAsString(mapper.readValue(written, new TypeReference<Map<String, Object>>() {})))
                .isEqualTo(text.replace('\'', '"'));
    }

    private static InvoiceMessage invoice(String kind, String corrects) {
        return new InvoiceMessage(
                "SO-1",
                "IN-1",
                "2026-11-29",
                "2026-12-29",
                new MessageParty("C-1", null),
                "JPY",
                n("100.00"),
                n("13.00"),
                n("113.00"),
                kind,
                corrects,
                null);
    }

    private static InvoiceMessage to(MessageBuyer buyer) {
        InvoiceMessage one = invoice(null, null);
        return new InvoiceMessage(
                one.orderNumber(),
                one.invoiceNumber(),
                one.date(),
                one.dueDate(),
                one.customer(),
                one.currency(),
                one.net(),
                one.tax(),
                one.gross(),
                null,
                null,
                buyer);
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
