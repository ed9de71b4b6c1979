FROM sample/base:1
RUN ["/bin/sh", "-c", "echo hello; exit 3"]
