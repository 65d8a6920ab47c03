package io.orderwright.finance.banking.format;

import io.orderwright.finance.banking.file.BankFile;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry of a camt message: one line, or one for each payment that the bank booked in one sum. */
final class CamtEntry {

    private final XmlNode entry;
    private final BankFile file;
    private final Money amount;
    private final long place;

    /**
     * @param place of its own among the entries of a message
     * @throws Refusal INVALID for an entry without amount or direction, and of another currency
     */
    CamtEntry(XmlNode entry, BankFile file, long place) {
        this.entry = entry;
        this.file = file;
        this.place = place;
        this.amount = CamtValues.signed(entry, file);
    }

    /** Only what is booked counts: what is pending may change its number, or never come. */
    static boolean isBooked(XmlNode entry) {
        return entry.first("Sts/Cd", "Sts").equals("BOOK");
    }

    List<ReadLine> lines() {
        List<XmlNode> payments =
                entry.all("NtryDtls").flatMap(details -> details.all("TxDtls")).toList();
        List<Optional<Money>> amounts = payments.stream().map(this::amountOf).toList();
        boolean told = payments.size() > 1 && amounts.stream().anyMatch(Optional::isPresent);
        if (!told || file.wholeBatches()) {
            return List.of(line(amount, payments, 0));
        }
        List<ReadLine> lines = new ArrayList<>();
        for (int at = 0; at < payments.size(); at++) {
            Money part = amounts.get(at)
                    .orElseThrow(() -> Refusal.invalid("file", "bankfile.batch-incomplete", entry.line()));
            if (!part.isZero()) {
                lines.add(line(part, List.of(payments.get(at)), at + 1));
            }
        }
        Money sum = lines.stream().map(ReadLine::amount).reduce(Money.zero(file.currency()), Money::plus);
        if (!sum.equals(amount)) {
            throw Refusal.invalid("file", "bankfile.batch-sum", entry.line(), amount, sum);
        }
        return lines;
    }

    /** Of a payment in a batch; its direction is the entry's, where it has none of its own. */
    private Optional<Money> amountOf(XmlNode payment) {
        return Stream.of("AmtDtls/TxAmt/Amt", "Amt", "AmtDtls/CntrValAmt/Amt")
                .flatMap(way -> payment.find(way).stream())
                .filter(found -> file.currency().equals(found.currency()))
                .findFirst()
                .map(found -> CamtValues.amount(found, file))
                .map(found -> comesIn(payment) ? found : found.negated());
    }

    private boolean comesIn(XmlNode payment) {
        return payment.find("CdtDbtInd").map(own -> CamtValues.isCredit(own)).orElseGet(() -> entry.at("CdtDbtInd")
                .equals("CRDT"));
    }

    private ReadLine line(Money money, List<XmlNode> payments, int part) {
        XmlNode payment = payments.size() == 1 ? payments.get(0) : new XmlNode("TxDtls", entry.line(), null);
        boolean back = isReversal() || payment.find("RtrInf").isPresent();
        // What came back names the parties as they were when it was paid.
        String party = money.isNegative() != back ? "Cdtr" : "Dbtr";
        String other = back ? (party.equals("Cdtr") ? "Dbtr" : "Cdtr") : party;
        LocalDate booked = CamtValues.day(entry, "BookgDt")
                .or(() -> CamtValues.day(entry, "ValDt"))
                .orElseThrow(() -> Refusal.invalid("file", "bankfile.no-day", entry.line()));
        return new ReadLine(
                place,
                booked,
                CamtValues.day(entry, "ValDt").orElse(null),
                money,
                isReversal(),
                payment.first("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry"),
                firstOf(name(payment, party), name(payment, other)),
                firstOf(account(payment, party), account(payment, other)),
                text(payment),
                reference(payment),
                firstOf(
                        number(payment.at("Refs/AcctSvcrRef")),
                        firstOf(number(entry.at("AcctSvcrRef")), number(entry.at("NtryRef")))),
                number(entry.at("AcctSvcrRef")),
                part);
    }

    private boolean isReversal() {
        return entry.at("RvslInd").equals("true") || entry.at("RvslInd").equals("1");
    }

    private static String name(XmlNode payment, String party) {
        String parties = "RltdPties/" + party;
        String ultimate = "RltdPties/Ultmt" + party;
        return payment.first(parties + "/Nm", parties + "/Pty/Nm", ultimate + "/Nm", ultimate + "/Pty/Nm");
    }

    private static String account(XmlNode payment, String party) {
        String account = "RltdPties/" + party + "Acct/Id/";
        return payment.first(account + "IBAN", account + "Othr/Id");
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private String text(XmlNode payment) {
        List<String> pieces = payment.all("RmtInf")
                .flatMap(info -> Stream.concat(
                        info.all("Ustrd").map(XmlNode::text),
                        info.all("Strd")
                                .flatMap(one -> Stream.of(
                                        one.at("RfrdDocInf/Nb"),
                                        one.at("CdtrRefInf/Ref"),
                                        one.at("CdtrRefInf/CdtrRef"),
                                        one.at("AddtlRmtInf")))))
                .filter(piece -> !piece.isEmpty())
                .toList();
        if (!pieces.isEmpty()) {
            return String.join(" ", pieces);
        }
        String more = payment.at("AddtlTxInf");
        return more.isEmpty() ? entry.at("AddtlNtryInf") : more;
    }

    private static String reference(XmlNode payment) {
        return number(payment.first("Refs/EndToEndId", "Refs/InstrId"));
    }

    /** Banks write such words where there is no number. */
    private static String number(String said) {
        return said.equals("NOTPROVIDED") || said.equals("NONREF") ? "" : said;
    }
}
