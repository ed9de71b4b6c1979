FROM sample/base:1
COPY --from=nowhere /a /b
