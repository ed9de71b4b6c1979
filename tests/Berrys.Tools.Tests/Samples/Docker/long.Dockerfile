FROM sample/base:1
RUN for i in $(seq 1 40); do echo "line $i"; done; exit 5
