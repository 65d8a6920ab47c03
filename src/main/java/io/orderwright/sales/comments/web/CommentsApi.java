package io.orderwright.sales.comments.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.sales.comments.CommentBook;
import io.orderwright.sales.comments.CommentView;
import io.orderwright.sales.comments.FileContent;
import io.orderwright.sales.comments.WriteComment;
import io.orderwright.sales.comments.WriteComment.UploadedFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(name = "Order comments", description = "What people write to each other about an order, with files")
@RestController
@RequestMapping("/api/v1/orders/{number}/comments")
class CommentsApi {

    private final CommentBook comments;

    CommentsApi(CommentBook comments) {
        this.comments = comments;
    }

    /** What is said; {@code @login} mentions a colleague. */
    record Said(@NotBlank @Size(max = 2_000) String text) {}

    @Operation(summary = "Comments on an order, the newest first; of a withdrawn one only that there was one")
    @GetMapping
    Page<CommentView> list(
            @PathVariable String number,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(comments.ofOrder(number, before, size + 1), size, comment -> String.valueOf(comment.id()));
    }

    @Operation(summary = "Write a comment; it is never edited")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CommentView write(@PathVariable String number, @RequestBody @Valid Said said, Principal principal) {
        return comments.write(new WriteComment(number, said.text(), List.of()), principal.getName());
    }

    @Operation(
            summary = "Write a comment with files",
            description = "At most 5 files of at most 10 MB: PDF, PNG, JPEG or text in UTF-8, told by their content.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CommentView writeWithFiles(
            @PathVariable String number,
            @RequestParam String text,
            @RequestPart(name = "files", required = false) @Nullable List<MultipartFile> files,
            Principal principal)
            throws IOException {
        List<UploadedFile> sent = new ArrayList<>();
        for (MultipartFile file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
            sent.add(UploadedFile.read(file.getOriginalFilename(), file.getSize(), file::getInputStream));
        }
        return comments.write(new WriteComment(number, text, sent), principal.getName());
    }

    @Operation(summary = "Withdraw an own comment, within 15 minutes; its text and its files are gone then")
    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String number, @PathVariable long id, Principal principal) {
        comments.withdraw(number, id, principal.getName());
    }

    @Operation(summary = "A file of a comment, to be saved and not to be shown")
    @GetMapping("/{id}/files/{file}")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable long id, @PathVariable long file) {
        FileContent found = comments.file(number, id, file);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentType(MediaType.parseMediaType(found.file().type()))
                .body(found.content());
    }
}
