create sequence numbers increment by 1;
