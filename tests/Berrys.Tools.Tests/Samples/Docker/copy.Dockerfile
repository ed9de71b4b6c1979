FROM sample/base:1

COPY missing.txt other/ /x/
