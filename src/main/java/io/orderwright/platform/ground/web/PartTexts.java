package io.orderwright.platform.ground.web;

import io.orderwright.platform.ground.text.PlainText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses multipart requests with fields or names of files that are not plain; what is in the files is not its business. */
final class PartTexts extends OncePerRequestFilter {

    private final MessageSource texts;

    PartTexts(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // The engine's own API reads its parts itself.
        return !TextWall.isMultipart(request)
                || request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> offence;
        try {
            offence = offence(request);
        } catch (IOException | ServletException unreadable) {
            // No boundary, or parts that end in the middle.
            FilterProblem.write(request, response, HttpStatus.BAD_REQUEST, "request.parts-unreadable", texts);
            return;
        }
        if (offence.isPresent()) {
            TextWall.refuse(request, response, offence.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> offence(HttpServletRequest request) throws IOException, ServletException {
        try {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (name != null && !PlainText.isPlain(name)) {
                    return Optional.of(part.getName());
                }
            }
        } catch (IllegalStateException tooLarge) {
            // Told in its own words by whoever wants the parts.
            return Optional.empty();
        }
        return TextWall.offence(request.getParameterMap());
    }
}
