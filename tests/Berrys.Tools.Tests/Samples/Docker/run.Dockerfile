ARG BASE=sample/base:1
FROM ${BASE} AS deps
COPY a.txt /a.txt
# a comment
RUN echo one && \
    echo two && \
    echo "E: cannot find thing" >&2 && \
    false
FROM ${BASE}
COPY --from=deps /a.txt /a.txt
