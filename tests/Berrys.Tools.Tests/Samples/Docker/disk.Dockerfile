FROM sample/base:1
RUN mkdir -p /x && echo "write error: No space left on device" && exit 1
