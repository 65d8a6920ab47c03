package io.orderwright.finance.banking.format;

import io.orderwright.finance.banking.file.BalanceProof;
import io.orderwright.finance.banking.file.BankFile;
import io.orderwright.finance.banking.file.ReadBalance;
import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.finance.banking.file.ReadStatement;
import io.orderwright.platform.kernel.Refusal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Statements of ISO 20022: camt.053, of the versions 02 to 08. */
final class CamtReader {

    private static final Pattern STATEMENT =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.0[2-8]");
    private static final Pattern OTHER =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:(camt\\.\\d{3}\\.\\d{3}\\.\\d{2})");

    private final BankFile file;

    CamtReader(BankFile file) {
        this.file = file;
    }

    /** @throws Refusal INVALID with line and reason for anything that is not wholly a statement of the account */
    List<ReadStatement> read(InputStream in) {
        XmlDocument.Root root = XmlDocument.read(in);
        String namespace = root.namespace() == null ? "" : root.namespace();
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
        return statements;
    }

    private ReadStatement statement(XmlNode statement) {
        file.refuseOtherAccount(statement.line(), statement.first("Acct/Id/IBAN", "Acct/Id/Othr/Id"));
        ReadBalance opening = balance(statement, "OPBD")
                .or(() -> balance(statement, "PRCD"))
                .orElseThrow(() -> Refusal.invalid("file", "bankfile.no-balance", statement.line(), "OPBD"));
        ReadBalance closing = balance(statement, "CLBD")
                .orElseThrow(() -> Refusal.invalid("file", "bankfile.no-balance", statement.line(), "CLBD"));
        List<ReadLine> lines = new ArrayList<>();
        statement
                .all("Ntry")
                .filter(CamtEntry::isBooked)
                .forEach(entry -> lines.addAll(new CamtEntry(entry, file).lines()));
        lines.removeIf(line -> line.amount().isZero());
        return BalanceProof.of(
                new ReadStatement(
                        statement.line(),
                        statement.first("Acct/Id/IBAN", "Acct/Id/Othr/Id"),
                        statement.first("Id", "ElctrncSeqNb", "LglSeqNb"),
                        opening,
                        closing,
                        lines),
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
