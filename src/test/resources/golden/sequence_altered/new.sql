create sequence numbers increment by 10 cache 5 cycle;
