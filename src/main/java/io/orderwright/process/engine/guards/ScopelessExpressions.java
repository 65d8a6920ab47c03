package io.orderwright.process.engine.guards;

import java.util.regex.Pattern;

/**
 * The expressions that may be evaluated where there is no process: those of queries. Who asks and what time it is, with
 * plain date arithmetic; nothing that reaches a bean or a class.
 */
public final class ScopelessExpressions {

    private static final Pattern ALLOWED =
            Pattern.compile("[$#]\\{\\s*(?:currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(?:\\.(?:plus|minus)(?:Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\s*\\d{1,6}\\s*\\)"
                    + "|\\.withTimeAtStartOfDay\\(\\))*(?:\\.toDate\\(\\))?)\\s*}");

    private ScopelessExpressions() {}

    public static boolean allow(String expression) {
        return ALLOWED.matcher(expression.trim()).matches();
    }
}
