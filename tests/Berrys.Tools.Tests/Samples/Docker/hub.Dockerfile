FROM absent-image:1
RUN true
