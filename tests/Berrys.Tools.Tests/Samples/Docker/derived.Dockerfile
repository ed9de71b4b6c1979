# escape=\
ARG BASE=sample/base:1
FROM ${BASE} AS deps
ARG X=a.txt
ENV Y=$X
LABEL a=b
COPY $X /a.txt
FROM deps AS source
ENV Z=1
WORKDIR /app
USER 1000
COPY ${Y} \
  # comment
  /b.txt

RUN echo "in source" && exit 4
FROM scratch
COPY --from=source /a.txt /a.txt
