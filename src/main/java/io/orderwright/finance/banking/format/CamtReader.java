package io.orderwright.finance.banking.format;

import io.orderwright.finance.banking.file.BalanceProof;
import io.orderwright.finance.banking.file.BankFile;
import io.orderwright.finance.banking.file.ReadBalance;
import io.orderwright.finance.banking.file.ReadFile;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.finance.banking.file.ReadNotice;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.platform.kernel.Refusal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Statements and notices of ISO 20022: camt.053 and camt.054, of the versions 02 to 08. */
final class CamtReader {

    private static final Pattern STATEMENT =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.0[2-8]");
    private static final Pattern NOTICE = Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.054\\.001\\.0[2-8]");
    private static final Pattern OTHER =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:(camt\\.\\d{3}\\.\\d{3}\\.\\d{2})");

    private final BankFile file;

    CamtReader(BankFile file) {
        this.file = file;
    }

    /** @throws Refusal INVALID with line and reason for anything that is not wholly a statement or notice of the account */
    ReadFile read(InputStream in) {
        XmlDocument.Root root = XmlDocument.read(in);
        String namespace = root.namespace() == null ? "" : root.namespace();
        if (NOTICE.matcher(namespace).matches()) {
            return new ReadFile(List.of(), notices(root.node()));
        }
        if (!STATEMENT.matcher(namespace).matches()) {
            var other = OTHER.matcher(namespace);
            throw other.matches()
                    ? Refusal.invalid("file", "bankfile.camt-other", other.group(1))
                    : Refusal.invalid("file", "bankfile.no-camt", 1);
        }
        List<ReadStatement> statements = root.node()
                .all("BkToCstmrStmt")
                .flatMap(message -> message.all("Stmt"))
                .map(this::statement)
                .toList();
        if (statements.isEmpty()) {
            throw Refusal.invalid("file", "bankfile.no-statement");
        }
        return ReadFile.of(statements);
    }

    private List<ReadNotice> notices(XmlNode document) {
        List<ReadNotice> notices = document.all("BkToCstmrDbtCdtNtfctn")
                .flatMap(message -> message.all("Ntfctn"))
                .map(this::notice)
                .filter(notice -> !notice.lines().isEmpty())
                .toList();
        if (notices.isEmpty()) {
            throw Refusal.invalid("file", "bankfile.no-notice");
        }
        return notices;
    }

    /** No balance tells how its reversals are meant: the account says so. */
    private ReadNotice notice(XmlNode notice) {
        String account = notice.first("Acct/Id/IBAN", "Acct/Id/Othr/Id");
        file.refuseOtherAccount(notice.line(), account);
        return new ReadNotice(
                account,
                notice.first("Id", "ElctrncSeqNb", "LglSeqNb"),
                lines(notice).stream()
                        .map(line -> line.reversal() && file.reversalsTurned() ? line.turned() : line)
                        .toList());
    }

    private List<ReadLine> lines(XmlNode message) {
        List<ReadLine> lines = new ArrayList<>();
        long place = 0;
        for (XmlNode entry : message.all("Ntry").filter(CamtEntry::isBooked).toList()) {
            // A file without line breaks has all its entries in one line, and they are several all the same.
            place = Math.max(entry.line(), place + 1);
            lines.addAll(new CamtEntry(entry, file, place).lines());
        }
        return lines.stream().filter(line -> !line.amount().isZero()).toList();
    }

    private ReadStatement statement(XmlNode statement) {
        file.refuseOtherAccount(statement.line(), statement.first("Acct/Id/IBAN", "Acct/Id/Othr/Id"));
        ReadBalance opening = balance(statement, "OPBD")
                .or(() -> balance(statement, "PRCD"))
                .orElseThrow(() -> Refusal.invalid("file", "bankfile.no-balance", statement.line(), "OPBD"));
        ReadBalance closing = balance(statement, "CLBD")
                .orElseThrow(() -> Refusal.invalid("file", "bankfile.no-balance", statement.line(), "CLBD"));
        return BalanceProof.of(
                new ReadStatement(
                        statement.line(),
                        statement.first("Acct/Id/IBAN", "Acct/Id/Othr/Id"),
                        statement.first("Id", "ElctrncSeqNb", "LglSeqNb"),
                        opening,
                        closing,
                        lines(statement)),
                file.reversalsTurned());
    }

    private Optional<ReadBalance> balance(XmlNode statement, String kind) {
        return statement
                .all("Bal")
                .filter(one -> one.first("Tp/CdOrPrtry/Cd", "Tp/Cd").equals(kind))
                .findFirst()
                .map(one -> new ReadBalance(
                        CamtValues.day(one, "Dt")
                                .orElseThrow(() -> Refusal.invalid("file", "bankfile.no-day", one.line())),
                        CamtValues.signed(one, file)));
    }
}
