FROM sample/base:1
RUN true

FROB it
