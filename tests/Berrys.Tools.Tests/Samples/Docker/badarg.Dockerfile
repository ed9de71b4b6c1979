FROM sample/base:1
COPY a.txt
