FROM sample/base:1 AS deps
RUN true
FROM scratch
COPY --from=deps /a.txt /nope
COPY a.txt /a.txt
RUN ["/nothing"]
