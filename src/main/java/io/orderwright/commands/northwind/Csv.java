package io.orderwright.commands.northwind;

import io.orderwright.commands.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comma separated values in UTF-8, quoted where needed; the first row names the columns. */
final class Csv {

    private Csv() {}

    /** @throws CommandFailure when the file cannot be read or a row has other columns than the first */
    static List<Map<String, String>> read(Path file) {
        List<List<String>> rows;
        try {
            rows = rows(Files.readString(file));
        } catch (IOException e) {
            throw new CommandFailure("Cannot read " + file + ": " + e);
        }
        List<String> names = rows.get(0);
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != names.size()) {
                throw new CommandFailure(
                        file + ": a row has " + row.size() + " columns, not " + names.size() + ": " + row);
            }
            Map<String, String> record = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                record.put(names.get(i), row.get(i));
            }
            records.add(record);
        }
        return records;
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }

    /** One row, every cell in quotes. */
    static String row(Object... cells) {
        StringBuilder row = new StringBuilder();
        for (Object cell : cells) {
            row.append(row.length() == 0 ? "\"" : ",\"")
                    .append(String.valueOf(cell).replace("\"", "\"\""))
                    .append('"');
        }
        return row.append('\n').toString();
    }
}
