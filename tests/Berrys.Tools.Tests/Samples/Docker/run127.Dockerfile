FROM sample/base:1
RUN python3 -m compileall /app
